package dev.recado.system.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.launcher.command.Commands;
import dev.recado.system.server.Run;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The load driver on a server, for as short as can be: what it counts is looked at, and not how much that is. */
class LoadBenchIT {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int A_FEW = 10;
    private static final int TERMINATED = 128 + 15;
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    @RegisterExtension
    final Servers servers = new Servers();

    @TempDir
    Path logs;

    @TempDir
    Path temporary;

    @Test
    void shouldMeasurePairsAndCompareThemWithARelay() {
        // given
        ServerProcess server = servers.shared();
        List<String> arguments = new ArrayList<>(List.of("bench", "online", "--relay", "--pairs=2", "--window=4"));
        arguments.addAll(on(server));
        arguments.addAll(List.of("--seconds=1", "--warm-up=0", "--json"));

        // when
        Run bench = Run.start(logs, Run.shortLived(), arguments);

        // then
        assertThat(bench.exit(LONG)).as(bench.tail()).isZero();
        List<JsonObject> results = bench.out().lines().map(JsonObject::new).toList();
        assertThat(results)
                .extracting(result -> result.getString("workload"))
                .containsExactly("online", "online-relay");
        assertThat(results).allSatisfy(LoadBenchIT::assertThatAllIsWell);
        assertThat(results.get(0).fieldNames())
                .contains(
                        "perSecond",
                        "perServerCpuSecond",
                        "p50Ms",
                        "p99Ms",
                        "p999Ms",
                        "maxMs",
                        "serverRssKib",
                        "relayRatio");
    }

    @Test
    void shouldMeasureAFixedRate() {
        List<JsonObject> results =
                bench("online", "--pairs=2", "--rate=100", "--seconds=1", "--warm-up=0", "--threads=2");

        assertThatAllIsWell(results.get(0));
        assertThat(results.get(0).getInteger("rate")).isEqualTo(100);
    }

    @Test
    void shouldMeasureWhatIsStoredAndWhatIsDrained() {
        List<JsonObject> results =
                bench("offline", "--users=5", "--senders=2", "--messages=2000", "--warm-up=0", "--threads=2");

        assertThat(results)
                .extracting(result -> result.getString("workload"))
                .containsExactly("offline-store", "offline-drain");
        assertThat(results).allSatisfy(LoadBenchIT::assertThatAllIsWell);
        assertThat(results).extracting(result -> result.getLong("accepted")).containsExactly(2000L, 2000L);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.fieldNames()).contains("p50Ms", "p99Ms", "p999Ms", "maxMs"));
    }

    @Test
    void shouldMeasureGroups() {
        List<JsonObject> results = bench("group", "--groups=2", "--group=5", "--seconds=1", "--warm-up=0");

        assertThatAllIsWell(results.get(0));
    }

    @Test
    void shouldLeaveNothingBehindWhenItIsEndedBeforeItsTime() {
        // given
        Run bench = Run.start(
                logs,
                List.of(QUICK, "-Djava.io.tmpdir=" + temporary),
                List.of("bench", "online", "--pairs=1", "-J=" + QUICK));
        ProcessHandle server = await().until(() -> bench.process().children().findAny(), Optional::isPresent)
                .orElseThrow();

        await().until(() -> filesIn(temporary) > A_FEW);

        // when
        bench.process().destroy();

        // then
        assertThat(bench.exit(LONG)).as(bench.tail()).isEqualTo(TERMINATED);
        assertThat(bench.err()).doesNotContain("recado: ");
        assertThat(server.isAlive()).isFalse();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void shouldNotLeaveAServerBehindWhenItIsKilled() {
        // given
        Run bench = Run.start(
                logs,
                List.of(QUICK, "-Djava.io.tmpdir=" + temporary),
                List.of("bench", "online", "--pairs=1", "-J=" + QUICK));
        ProcessHandle server = await().until(() -> bench.process().children().findAny(), Optional::isPresent)
                .orElseThrow();

        await().until(() -> filesIn(temporary) > A_FEW);

        // when
        bench.process().destroyForcibly();

        // then
        await().atMost(LONG).until(() -> !server.isAlive());
    }

    private static long filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.count();
        } catch (UncheckedIOException e) {
            // Some come and go.
            return 0;
        }
    }

    private List<JsonObject> bench(String workload, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", workload, "--json"));
        arguments.addAll(List.of(options));
        arguments.addAll(on(servers.shared()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Commands.create(Map.of()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

        assertThat(commands.execute(arguments.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return out.toString().lines().map(JsonObject::new).toList();
    }

    private static List<String> on(ServerProcess server) {
        return List.of(
                "--server=127.0.0.1:" + server.port(),
                "--pid=" + server.run().process().pid());
    }

    private static void assertThatAllIsWell(JsonObject result) {
        assertThat(result.getLong("accepted")).isPositive();
        for (String figure : List.of("refused", "lost", "repeated", "outOfOrder")) {
            assertThat(result.getLong(figure)).as(figure).isZero();
        }
    }
}
