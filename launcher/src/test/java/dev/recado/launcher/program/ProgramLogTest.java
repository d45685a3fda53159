package dev.recado.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.vertx.core.json.jackson.DatabindCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("dev.recado.client.Link");

    @BeforeEach
    void aContextAsLogbackMakesIt() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @Test
    void shouldSayOnlyWhatShouldNeverHappen() {
        ProgramLog.errors(context);

        assertThat(logger.getEffectiveLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void shouldWriteWarningsToTheFileAndNothingElsewhere() throws IOException {
        // given
        Path file = folder.resolve("100%d chat.log");
        ProgramLog.errors(context);

        // when
        ProgramLog.warnings(context, file);
        logger.info("ordinary");
        logger.warn("olá");
        context.stop();

        // then
        assertThat(Files.readString(file))
                .endsWith("WARN  Link olá" + System.lineSeparator())
                .hasLineCount(1);
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .isExhausted();
    }

    @Test
    void shouldKeepTheFileAndOneBeforeIt() throws IOException {
        // given
        Path file = folder.resolve("chat.log");
        Files.writeString(file, "x".repeat(2_000_000));
        ProgramLog.warnings(context, file);

        // when: the size is looked at now and then
        for (int i = 0; i < 100_000 && Files.size(file) > 1_500_000; i++) {
            logger.warn("line {}", i);
        }
        context.stop();

        // then
        assertThat(folder).isDirectoryContaining("glob:**chat.log.1");
        assertThat(Files.size(file)).isLessThan(1_500_000);
    }

    @Test
    void shouldLeaveTheServerAsItIs() {
        assertThat(new ProgramConfigurator().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(new ProgramJson().codec()).isInstanceOf(DatabindCodec.class);
    }
}
