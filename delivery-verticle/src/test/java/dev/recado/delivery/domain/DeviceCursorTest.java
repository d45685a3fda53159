package dev.recado.delivery.domain;

import static dev.recado.delivery.domain.ConversationTest.ALICE;
import static dev.recado.delivery.domain.ConversationTest.BOB;
import static dev.recado.delivery.domain.ConversationTest.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.DeviceName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceCursorTest {
    private static final DeviceName PHONE = new DeviceName("phone");
    private static final DeviceName TABLET = new DeviceName("tablet");

    private final Conversation conversation = Conversation.direct(TALK, 0, Set.of());
    private final Participant alice = Participant.begin(conversation, ALICE);
    private final DeviceCursor phone = new DeviceCursor(alice, new DeviceKey(ALICE, PHONE), 0, 0, 0, false);

    @Test
    void shouldMoveForwardOnlyAndNotBeyondTheEnd() {
        bobSays();
        bobSays();

        assertThat(phone.acknowledge(1)).isTrue();
        assertThat(phone.acknowledge(1)).isFalse();
        assertThat(phone.acknowledge(100)).isTrue();

        assertThat(phone.delivered()).isEqualTo(2);
        assertThat(phone.settled()).isEqualTo(2);
    }

    @Test
    void shouldBeSettledOnWhatWasSentFromIt() {
        aliceSays(PHONE);
        aliceSays(PHONE);

        assertThat(phone.settled()).isEqualTo(2);
        assertThat(phone.delivered()).isZero();
    }

    @Test
    void shouldHaveToReceiveWhatItsAccountSentFromElsewhere() {
        aliceSays(PHONE);
        aliceSays(TABLET);
        aliceSays(PHONE);
        assertThat(phone.settled()).isEqualTo(1);

        phone.acknowledge(2);
        assertThat(phone.settled()).isEqualTo(3);

        aliceSays(null);
        aliceSays(PHONE);
        assertThat(phone.settled()).isEqualTo(3);
    }

    @Test
    void shouldNotSettleBeyondWhatWaitsInTheStore() {
        Conversation loaded = Conversation.direct(TALK, 9, Set.of());
        Participant account = new Participant(loaded, ALICE, Tenure.ALWAYS, new Cursors(9, 9), 9, 0);
        DeviceCursor late = new DeviceCursor(account, new DeviceKey(ALICE, PHONE), 3, 3, 8, true);

        late.acknowledge(7);
        assertThat(late.settled()).isEqualTo(7);

        late.acknowledge(8);
        assertThat(late.settled()).isEqualTo(9);
    }

    @Test
    void shouldEndWhereItsAccountHasLeft() {
        bobSays();
        bobSays();
        alice.leave();
        bobSays();

        phone.acknowledge(3);

        assertThat(phone.delivered()).isEqualTo(2);
        assertThat(phone.settled()).isEqualTo(2);
    }

    private void bobSays() {
        ConversationTest.says(conversation, BOB, null);
    }

    private void aliceSays(DeviceName from) {
        ConversationTest.says(conversation, ALICE, from);
        if (PHONE.equals(from)) {
            phone.settle();
        }
    }
}
