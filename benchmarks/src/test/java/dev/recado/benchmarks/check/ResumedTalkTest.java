package dev.recado.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResumedTalkTest {
    private final ResumedTalk talk = new ResumedTalk();

    private void accepted(int... messages) {
        for (int message : messages) {
            talk.accepted(message, message + 1);
        }
    }

    private void received(int... messages) {
        for (int message : messages) {
            talk.received(message, message + 1);
        }
    }

    private void assertThatItIs(long lost, long repeated, long outOfOrder, long wrongNumbers, long redelivered) {
        assertThat(new long[] {talk.lost(), talk.repeated(), talk.outOfOrder(), talk.wrongNumbers(), talk.redelivered()
                })
                .as("lost, repeated, out of order, wrong numbers, redelivered")
                .containsExactly(lost, repeated, outOfOrder, wrongNumbers, redelivered);
    }

    @Test
    void shouldFindNothingWrongWhenEverythingComesOnce() {
        accepted(0, 1, 2, 3, 4, 5);
        received(0, 1, 2, 3, 4, 5);

        assertThatItIs(0, 0, 0, 0, 0);
        assertThat(talk.acceptedCount()).isEqualTo(6);
        assertThat(talk.receivedCount()).isEqualTo(6);
        assertThat(talk.highestSeq()).isEqualTo(6);
    }

    @Test
    void shouldMissWhatWasAcceptedAndNotWhatHadNoAnswer() {
        accepted(0, 1, 2, 4);
        received(0, 1);

        assertThatItIs(2, 0, 0, 0, 0);
    }

    @Test
    void shouldTakeWhatComesUnderItsOldNumberAsDeliveredAgain() {
        accepted(0, 1, 2);
        received(0, 1);
        talk.reconnected();
        received(0, 1, 2);

        assertThatItIs(0, 0, 0, 0, 2);
    }

    @Test
    void shouldFindWhatComesAgainOnOneConnection() {
        received(0, 1, 1, 2);
        talk.reconnected();
        received(1, 2, 2, 3);

        assertThatItIs(0, 2, 0, 0, 2);
        assertThat(talk.receivedCount()).isEqualTo(4);
    }

    @Test
    void shouldFindAnotherMessageUnderANumberThatHasCome() {
        received(0, 1);
        talk.reconnected();
        talk.received(0, 2);

        assertThatItIs(0, 0, 0, 1, 0);
    }

    @Test
    void shouldNotTakeWhatFillsAHoleForDeliveredAgain() {
        talk.received(1, 2);
        talk.received(0, 1);

        assertThatItIs(0, 0, 1, 1, 0);
    }

    @Test
    void shouldFindAMessageUnderTwoNumbers() {
        accepted(0, 1);
        talk.received(0, 1);
        talk.received(1, 2);
        talk.received(1, 3);

        assertThatItIs(0, 1, 0, 0, 0);
    }

    @Test
    void shouldFindWhatComesBehindALaterMessage() {
        talk.received(1, 1);
        talk.received(0, 2);
        talk.received(2, 3);

        assertThatItIs(0, 0, 1, 0, 0);
    }

    @Test
    void shouldFindNumbersThatAreLeftOut() {
        talk.received(0, 2);
        talk.received(1, 5);

        assertThatItIs(0, 0, 0, 3, 0);
    }

    @Test
    void shouldFindAMessageUnderAnotherNumberThanWasAnswered() {
        talk.accepted(0, 1);
        talk.accepted(1, 3);
        received(0, 1);

        assertThatItIs(0, 0, 0, 1, 0);
    }

    @Test
    void shouldCountAMessageOnceThatIsAcceptedAgain() {
        accepted(0, 0);
        received(0);

        assertThat(talk.acceptedCount()).isEqualTo(1);
    }
}
