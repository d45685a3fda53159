package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.done;
import static dev.recado.delivery.RunningDelivery.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

/** How somebody takes nothing more from somebody else. */
class BlockedSenderTest extends OnEachDatabase {
    @Test
    void shouldTakeNothingMoreFromWhoIsBlocked() {
        delivery().posts(ALICE, BOB, "a");
        blocks(BOB, ALICE, true);

        assertThat(refused(ALICE, BOB, "b")).isEqualTo(ErrorCode.NOT_PERMITTED);
        restart();
        assertThat(refused(ALICE, BOB, "b")).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(delivery().posts(BOB, ALICE, "c").seq()).isEqualTo(2);
    }

    @Test
    void shouldTakeNoFirstWordFromWhoIsBlocked() {
        blocks(BOB, ALICE, true);

        assertThat(refused(ALICE, BOB, "a")).isEqualTo(ErrorCode.NOT_PERMITTED);
        restart();
        assertThat(refused(ALICE, BOB, "a")).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(delivery().rows("SELECT account FROM participant")).isEmpty();
    }

    @Test
    void shouldTakeWhatIsSaidAfterTheBlockIsLifted() {
        blocks(BOB, ALICE, true);
        blocks(ALICE, BOB, true);
        blocks(BOB, ALICE, true);
        blocks(BOB, ALICE, false);

        assertThat(delivery().posts(ALICE, BOB, "a").seq()).isEqualTo(1);
        assertThat(refused(BOB, ALICE, "b")).isEqualTo(ErrorCode.NOT_PERMITTED);
        restart();
        assertThat(delivery().posts(ALICE, BOB, "c").seq()).isEqualTo(2);
        assertThat(refused(BOB, ALICE, "b")).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void shouldAnswerTheRepeatOfWhatWasTakenBeforeTheBlock() {
        Posted first = delivery().posts(ALICE, BOB, "a");
        blocks(BOB, ALICE, true);
        Posted soon = delivery().posts(ALICE, BOB, "a");
        restart();
        Posted later = delivery().posts(ALICE, BOB, "a");

        assertThat(soon).isEqualTo(later);
        assertThat(later.seq()).isEqualTo(first.seq());
        assertThat(later.repeated()).isTrue();
    }

    @Test
    void shouldBlockFromTheMomentOfTheAnswerOn() {
        Future<Posted> before = delivery().posting(ALICE, BOB, "a", "a");
        Future<Done> block = delivery().asking(DeliveryAddresses.BLOCK, new BlockSender(BOB, ALICE, true));
        Future<ErrorCode> after = RunningDelivery.code(delivery().posting(ALICE, BOB, "b", "b"));

        assertThat(done(before).seq()).isEqualTo(1);
        done(block);
        assertThat(done(after)).isEqualTo(ErrorCode.NOT_PERMITTED);
    }

    @Test
    void shouldStillTakeFromOthersAndNotesToOneself() {
        blocks(BOB, ALICE, true);

        delivery().posts(EVE, BOB, "a");
        delivery().posts(ALICE, ALICE, "a");
        delivery().posts(BOB, BOB, "a");
    }

    @Test
    void shouldLetNobodyBlockHimself() {
        ConversationId notes = ConversationId.direct(ALICE, ALICE);

        assertThat(delivery().refused(DeliveryAddresses.BLOCK, new BlockSender(ALICE, ALICE, true)))
                .isEqualTo(ErrorCode.INVALID_FIELD);
    }

    private void blocks(AccountId account, AccountId sender, boolean blocked) {
        delivery().ask(DeliveryAddresses.BLOCK, new BlockSender(account, sender, blocked));
    }

    private ErrorCode refused(AccountId from, AccountId to, String id) {
        return delivery().refused(DeliveryAddresses.POST, post(from, to, id, "body of " + id));
    }
}
