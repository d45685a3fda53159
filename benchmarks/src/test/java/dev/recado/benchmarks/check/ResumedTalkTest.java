package dev.recado.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private void assertThatItFound(String... faults) {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("lost", talk.lost());
        all.put("repeated", talk.repeated());
        all.put("out of order", talk.outOfOrder());
        all.put("wrong numbers", talk.wrongNumbers());
        all.put("redelivered", talk.redelivered());
        all.values().removeIf(count -> count == 0);

        assertThat(all.entrySet().stream().map(fault -> fault.getValue() + " " + fault.getKey()))
                .containsExactly(faults);
    }

    @Test
    void shouldFindNothingWrongWhenEverythingComesOnce() {
        accepted(0, 1, 2, 3, 4, 5);
        received(0, 1, 2, 3, 4, 5);

        assertThatItFound();
        assertThat(talk.acceptedCount()).isEqualTo(6);
        assertThat(talk.receivedCount()).isEqualTo(6);
        assertThat(talk.highestSeq()).isEqualTo(6);
    }

    @Test
    void shouldMissWhatWasAcceptedAndNotWhatHadNoAnswer() {
        accepted(0, 1, 2, 4);
        received(0, 1);

        assertThatItFound("2 lost");
    }

    @Test
    void shouldTakeWhatComesUnderItsOldNumberAsDeliveredAgain() {
        accepted(0, 1, 2);
        received(0, 1);
        talk.reconnected();
        received(0, 1, 2);

        assertThatItFound("2 redelivered");
    }

    @Test
    void shouldFindWhatComesAgainOnOneConnection() {
        received(0, 1, 1, 2);
        talk.reconnected();
        received(1, 2, 2, 3);

        assertThatItFound("2 repeated", "2 redelivered");
        assertThat(talk.receivedCount()).isEqualTo(4);
    }

    @Test
    void shouldFindAnotherMessageUnderANumberThatHasCome() {
        received(0, 1);
        talk.reconnected();
        talk.received(0, 2);

        assertThatItFound("1 wrong numbers");
    }

    @Test
    void shouldNotTakeWhatFillsAHoleForDeliveredAgain() {
        talk.received(1, 2);
        talk.received(0, 1);

        assertThatItFound("1 out of order", "1 wrong numbers");
    }

    @Test
    void shouldFindAMessageUnderTwoNumbers() {
        accepted(0, 1);
        talk.received(0, 1);
        talk.received(1, 2);
        talk.received(1, 3);

        assertThatItFound("1 repeated");
    }

    @Test
    void shouldFindWhatComesBehindALaterMessage() {
        talk.received(1, 1);
        talk.received(0, 2);
        talk.received(2, 3);

        assertThatItFound("1 out of order");
    }

    @Test
    void shouldFindNumbersThatAreLeftOut() {
        talk.received(0, 2);
        talk.received(1, 5);

        assertThatItFound("3 wrong numbers");
    }

    @Test
    void shouldFindAMessageUnderAnotherNumberThanWasAnswered() {
        talk.accepted(0, 1);
        talk.accepted(1, 3);
        received(0, 1);

        assertThatItFound("1 wrong numbers");
    }

    @Test
    void shouldCountAMessageOnceThatIsAcceptedAgain() {
        accepted(0, 0);
        received(0);

        assertThat(talk.acceptedCount()).isEqualTo(1);
    }
}
