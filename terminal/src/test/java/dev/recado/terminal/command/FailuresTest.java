package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {
    @TempDir
    private Path directory;

    @Test
    void shouldNotLetAServerWriteOnTheTerminal() {
        Refusal refusal = new Refusal(ErrorCode.INVALID_FIELD, "\u001b[2Jbody\n\u001b[31mrecado: \u202eroot\u0007");

        assertThat(told(refusal)).isEqualTo("recado: \uFFFD[2Jbody \uFFFD[31mrecado: root\uFFFD");
    }

    @Test
    void shouldNotLetALibraryWriteOnTheTerminal() {
        assertThat(told(new IllegalStateException("CN=\u001b[2J\n" + "x".repeat(100_000))))
                .startsWith("recado: this should not have happened: ")
                .contains("CN=\uFFFD[2J xxx")
                .hasSizeLessThan(400);
    }

    private String told(RuntimeException cause) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        new Failures(CommandRun.surroundings(directory)).handleExecutionException(cause, command, null);
        return err.toString().stripTrailing();
    }
}
