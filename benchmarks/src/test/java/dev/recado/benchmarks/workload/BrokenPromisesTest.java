package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.benchmarks.BenchCommand;
import dev.recado.benchmarks.server.FakeServer;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whether a server that makes a mistake is found out, on a real socket and by the code with which the command ends. */
class BrokenPromisesTest {
    private static final List<String> SHORT = List.of("--seconds=1", "--warm-up=0");

    private final FakeServer server = new FakeServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        server.close();
    }

    private int bench(List<String> more, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", "--patience=1", "--server=127.0.0.1:" + server.port()));
        all.addAll(more);
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonObject result() {
        return new JsonObject(out.toString().lines().findFirst().orElseThrow());
    }

    private void assertThatItIs(long lost, long repeated) {
        assertThat(result().getLong("lost")).as("lost").isEqualTo(lost);
        assertThat(result().getLong("repeated")).as("repeated").isEqualTo(repeated);
    }

    @Test
    void shouldSayHowManyMessagesWereNeverAnswered() {
        server.neverAnswers(3).neverAnswers(5);

        assertThat(bench(SHORT, "online", "--pairs=1", "--rate=100")).isEqualTo(1);

        assertThat(err.toString()).isEqualTo("recado: the server did not answer 2 messages\n");
    }

    @Test
    void shouldSayThatAMessageToSomebodyAwayWasNeverAnswered() {
        server.neverAnswers(3);

        assertThat(bench(List.of(), "offline", "--users=1", "--messages=10", "--warm-up=0"))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualTo("recado: the server did not answer 1 message\n");
    }

    @Test
    void shouldFindWhatWasNotPushedAndWhatWasPushedTwice() {
        server.neverPushes(3).pushesTwice(5).pushesTwice(6);

        assertThat(bench(SHORT, "online", "--pairs=1", "--rate=100")).isEqualTo(1);

        assertThatItIs(1, 2);
    }

    @Test
    void shouldFindWhatComesTwiceWhenEverythingHasCome() {
        server.pushesTwice(10);

        assertThat(bench(List.of(), "offline", "--users=1", "--messages=10", "--warm-up=0"))
                .isEqualTo(1);

        assertThatItIs(0, 1);
    }

    @Test
    void shouldTellWhatIsPushedTwiceOnANewConnectionFromWhatIsDeliveredAgain() {
        server.pushesTwice(2);

        assertThat(bench(List.of(), "storm", "--connections=1", "--messages=3")).isEqualTo(1);

        assertThatItIs(0, 1);
        assertThat(result().getLong("redelivered")).isZero();
    }
}
