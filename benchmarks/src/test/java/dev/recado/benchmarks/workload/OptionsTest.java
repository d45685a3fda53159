package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.benchmarks.BenchCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** An option that would change nothing, or is plainly wrong, is refused before anything is started. */
class OptionsTest {
    @ParameterizedTest
    @CsvSource({
        "online --server=127.0.0.1:1 --set=node=a, --set has no effect with --server",
        "offline --server=127.0.0.1:1 --server-jvm-option=-Xmx1g, -J has no effect with --server",
        "storm --server=127.0.0.1:1 --java=/opt/java, --java has no effect with --server",
        "group --server=127.0.0.1:1 --relay --set=node=a, --set has no effect with --server",
        "connections --pid=1, --pid has no effect without --server",
        "online --server=127.0.0.1:1 --pid=9223372036854775807,"
                + " --pid 9223372036854775807: there is no process 9223372036854775807",
        "online --set=node=a --set=data=d, --set data=d: the driver decides about data",
        "crash --set=listeners.main.tls.key=k,"
                + " --set listeners.main.tls.key=k: the driver decides about listeners.main.tls.key",
        "online --rate=1 --window=16, --window has no effect with --rate",
        "group --rate=1 --window=16, --window has no effect with --rate"
    })
    void shouldRefuseWhatCannotBeMeant(String arguments, String reason) {
        StringWriter err = new StringWriter();

        int code = new CommandLine(new BenchCommand())
                .setErr(new PrintWriter(err, true))
                .execute(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource({"-J=-Xmx1g", "--java=/no/java"})
    void shouldTakeTheJavaOfARelayThatIsStarted(String option) {
        StringWriter err = new StringWriter();

        // Nobody is there.
        int code = new CommandLine(new BenchCommand())
                .setErr(new PrintWriter(err, true))
                .execute("online", "--server=127.0.0.1:1", "--relay", option);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("recado: cannot connect to 127.0.0.1:1: connection refused\n");
    }
}
