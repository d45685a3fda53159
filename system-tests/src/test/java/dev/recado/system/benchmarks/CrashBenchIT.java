package dev.recado.system.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.server.Run;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault: kill -9, as anybody can try it. */
class CrashBenchIT {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path logs;

    @TempDir
    Path temporary;

    @Test
    void shouldKillAServerOfItsOwnAndFindEverythingThatItAccepted() {
        // when
        Run bench = Run.start(
                logs,
                List.of(QUICK, "-Djava.io.tmpdir=" + temporary),
                List.of("bench", "crash", "--kills=1", "--pairs=2", "--window=8", "--seed=2", "--json", "-J=" + QUICK));

        // then
        assertThat(bench.exit(LONG)).as(bench.tail()).isZero();
        JsonObject result = new JsonObject(bench.out().strip());
        assertThat(result.getString("workload")).isEqualTo("crash");
        assertThat(result.getLong("accepted")).isPositive();
        assertThat(result.getLong("restartMaxMs")).isPositive();
        assertThat(result.fieldNames())
                .contains(
                        "perSecond",
                        "perServerCpuSecond",
                        "p50Ms",
                        "p999Ms",
                        "acceptedP50Ms",
                        "serverCpuPercent",
                        "driverCpuPercent",
                        "serverRssKib");
        for (String figure : List.of("lost", "repeated", "outOfOrder", "wrongNumbers", "refused")) {
            assertThat(result.getLong(figure)).as(figure).isZero();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void shouldRefuseASettingThatTheServerDoesNotTake() {
        // when
        Run bench = Run.start(
                logs,
                List.of(QUICK, "-Djava.io.tmpdir=" + temporary),
                List.of("bench", "crash", "--set=limits.window=0"));

        // then
        assertThat(bench.exit(LONG)).isEqualTo(2);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains("recado: limits.window: 0 (expected: 1 to 65536) in --set");
        assertThat(temporary).isEmptyDirectory();
    }
}
