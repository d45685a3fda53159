package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.RunOptions;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.server.Endpoint;
import dev.recado.benchmarks.server.GivenServer;
import dev.recado.benchmarks.server.LoadedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class RunsTest {
    private static final List<Result> RESULTS = List.of(Result.of("nothing"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(Workload workload) {
        return execute(new GivenServer(List.of(new Endpoint("127.0.0.1", 1)), List.of()), workload);
    }

    private int execute(LoadedServer server, Workload workload) {
        RunOptions once = CommandLine.populateCommand(new RunOptions(), "--json");
        CommandLine command = new CommandLine(CommandSpec.create())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Runs(print -> server, MeasureOptions.untimed(once), command).execute(workload);
    }

    @Test
    void shouldTellWhatCameOfIt() {
        assertThat(execute(context -> RESULTS)).isZero();
        assertThat(out.toString()).contains("nothing");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldFailOfWhatWasReportedLast() {
        int code = execute(context -> {
            context.trouble().report("a connection ended");
            return RESULTS;
        });

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("recado: a connection ended\n");
    }

    @Test
    void shouldSayWhatFailedWhenItHasNoMessage() {
        int code = execute(context -> {
            throw new UnsupportedOperationException();
        });

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("recado: java.lang.UnsupportedOperationException\n");
    }

    @Test
    void shouldKeepWhatWasMeasuredWhenTheServerCannotBePutAway() {
        int code = execute(new Sticky(), context -> RESULTS);

        assertThat(code).isZero();
        assertThat(out.toString()).contains("nothing");
        assertThat(err.toString()).isEqualTo("recado: /tmp/d cannot be removed\n");
    }

    /** A server that leaves something behind. */
    private record Sticky() implements LoadedServer {
        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {
            throw new IllegalStateException("/tmp/d cannot be removed");
        }
    }

    @Test
    void shouldFailOfWhatIsThrownOnALoop() {
        int code = execute(context -> {
            context.loops().of(0).execute(() -> {
                throw new IllegalStateException("no");
            });
            context.loops().each(loop -> null);
            return RESULTS;
        });

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("recado: the driver failed: java.lang.IllegalStateException: no\n");
    }
}
