package dev.recado.gateway.paced;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When frames are written one by one, and when they count as delivered. */
class PacerTest {
    private static final long GAP_MS = 100;
    private static final int FRAMES_MAX = 4;

    private final SlowPipe pipe = new SlowPipe();
    private final List<String> told = new ArrayList<>();
    private final Pacer pacer = new Pacer(pipe, GAP_MS, FRAMES_MAX, () -> told.add("(moved)"));

    private void write(String... frames) {
        for (String frame : frames) {
            pacer.tell(List.of(Buffer.buffer(frame)), () -> told.add(frame));
        }
    }

    private List<String> delivered() {
        return told.stream().filter(text -> !text.equals("(moved)")).toList();
    }

    @Test
    void shouldWriteTheFirstAtOnceAndTheOthersAGapApart() {
        write("a", "b", "c");
        assertThat(pipe.written()).containsExactly("a");

        pipe.passes(GAP_MS - 1);
        assertThat(pipe.written()).containsExactly("a");
        pipe.passes(1);
        assertThat(pipe.written()).containsExactly("a", "b");
        pipe.passes(GAP_MS);

        assertThat(pipe.written()).containsExactly("a", "b", "c");
    }

    @Test
    void shouldKeepTheGapToAFrameThatComesLater() {
        write("a");
        pipe.passes(GAP_MS / 2);

        write("b");

        assertThat(pipe.written()).containsExactly("a");
        pipe.passes(GAP_MS / 2);
        assertThat(pipe.written()).containsExactly("a", "b");
    }

    @Test
    void shouldCountAsDeliveredWhatWasTakenAGapBefore() {
        write("a");

        pipe.passes(GAP_MS);
        assertThat(delivered()).isEmpty();
        pipe.passes(GAP_MS);

        assertThat(delivered()).containsExactly("a");
        assertThat(pipe.timers()).isZero();
    }

    @Test
    void shouldNotCountAsDeliveredWhatTheSystemHasNotTaken() {
        pipe.takesNothing();
        write("a", "b");

        pipe.passes(10 * GAP_MS);
        assertThat(delivered()).isEmpty();
        assertThat(pipe.written()).containsExactly("a");
        pipe.takesAll();
        pipe.passes(2 * GAP_MS);

        assertThat(delivered()).containsExactly("a");
        assertThat(pipe.written()).containsExactly("a", "b");
    }

    @Test
    void shouldNotCountAsDeliveredWhatWasWrittenToAConnectionThatEndsWithinAGap() {
        write("a", "b");
        pipe.passes(GAP_MS);

        pipe.close(Buffer.buffer());
        pipe.passes(10 * GAP_MS);

        assertThat(delivered()).isEmpty();
        assertThat(pipe.timers()).isZero();
    }

    @Test
    void shouldBeFullOfManyAndRoomyWhenHalfOfThemAreWritten() {
        write("a", "b", "c", "d");
        assertThat(pacer.fullOfEvents()).isFalse();
        write("e");
        assertThat(pacer.fullOfEvents()).isTrue();

        pipe.passes(GAP_MS);
        assertThat(pacer.fullOfEvents()).isTrue();
        pipe.passes(GAP_MS);

        assertThat(delivered()).containsExactly("a");
        assertThat(pacer.fullOfEvents()).isFalse();
    }

    @Test
    void shouldTellThatSomethingMoved() {
        write("a");

        pipe.passes(2 * GAP_MS);

        assertThat(told).containsExactly("(moved)", "a", "(moved)");
        assertThat(pacer.empty()).isTrue();
    }

    @Test
    void shouldNotCountAsDeliveredWhatWasTakenWhileNobodyListened() {
        write("a");
        pipe.passes(GAP_MS);
        pipe.listensNoMore();
        pipe.passes(3 * GAP_MS);
        assertThat(delivered()).isEmpty();

        pipe.listensAgain();
        pipe.passes(GAP_MS);
        assertThat(delivered()).isEmpty();
        pipe.passes(GAP_MS);

        assertThat(delivered()).containsExactly("a");
    }

    @Test
    void shouldCountAnEventWithoutFramesWithWhatWasWrittenBefore() {
        write("a");
        pacer.tell(List.of(), () -> told.add("nothing"));
        write("b");
        assertThat(delivered()).isEmpty();

        pipe.passes(3 * GAP_MS);

        assertThat(pipe.written()).containsExactly("a", "b");
        assertThat(delivered()).containsExactly("a", "nothing", "b");
    }

    /** Whoever tells it has to note first that it was told. */
    @Test
    void shouldNotCountAnEventWithoutFramesAtOnce() {
        pacer.tell(List.of(), () -> told.add("nothing"));
        assertThat(delivered()).isEmpty();

        pipe.passes(2 * GAP_MS);

        assertThat(delivered()).containsExactly("nothing");
        assertThat(pipe.written()).isEmpty();
        assertThat(pipe.timers()).isZero();
    }

    @Test
    void shouldForgetEventsAndKeepAnswers() {
        write("a", "b");
        pacer.answer(Buffer.buffer("answer"));

        pacer.forgetEvents();
        pipe.passes(10 * GAP_MS);

        assertThat(pipe.written()).containsExactly("a", "answer");
        assertThat(delivered()).containsExactly("a");
    }

    @Test
    void shouldBeFullWhileItsPipeIs() {
        pipe.takesNothing();

        assertThat(pacer.fullOfEvents()).isTrue();
    }

    @Test
    void shouldWriteWithoutAGapWhereThereIsNone() {
        Pacer quick = new Pacer(pipe, 0, FRAMES_MAX, () -> {});
        quick.tell(List.of(Buffer.buffer("a")), () -> told.add("a"));
        quick.tell(List.of(Buffer.buffer("b")), () -> told.add("b"));

        pipe.passes(3);

        assertThat(pipe.written()).containsExactly("a", "b");
        assertThat(delivered()).containsExactly("a", "b");
    }

    @Test
    void shouldLetAnswersAndEventsTakeTurns() {
        write("e1", "e2", "e3");
        List.of("a1", "a2", "a3").forEach(answer -> pacer.answer(Buffer.buffer(answer)));

        pipe.passes(10 * GAP_MS);

        assertThat(pipe.written()).containsExactly("e1", "a1", "e2", "a2", "e3", "a3");
        assertThat(delivered()).containsExactly("e1", "e2", "e3");
    }

    @Test
    void shouldTakeAccountOfWhatWaitsAndKeepNothingOfWhatIsWritten() {
        pipe.listensNoMore();
        List.of("a1", "a2", "a3").forEach(answer -> pacer.answer(Buffer.buffer(answer)));
        write("event");
        assertThat(pipe.held()).isEqualTo(9);

        pipe.passes(10 * GAP_MS);
        assertThat(pipe.held()).isZero();
        assertThat(pacer.empty()).isTrue();

        write("another");
        write("forgotten");
        pacer.forgetEvents();
        assertThat(pipe.held()).isZero();
    }

    @Test
    void shouldKeepTheGapAfterAnAnswer() {
        pacer.answer(Buffer.buffer("a1"));
        pipe.passes(GAP_MS);
        assertThat(pipe.timers()).isLessThanOrEqualTo(1);
        pacer.answer(Buffer.buffer("a2"));
        pacer.answer(Buffer.buffer("a3"));
        assertThat(pipe.written()).containsExactly("a1", "a2");

        pipe.passes(GAP_MS);

        assertThat(pipe.written()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void shouldBeFullOfAnswersWhateverEventsWait() {
        write("e1", "e2", "e3", "e4", "e5", "e6");
        assertThat(pacer.fullOfAnswers()).isFalse();

        List.of("a1", "a2", "a3", "a4").forEach(answer -> pacer.answer(Buffer.buffer(answer)));

        assertThat(pacer.fullOfAnswers()).isTrue();
    }
}
