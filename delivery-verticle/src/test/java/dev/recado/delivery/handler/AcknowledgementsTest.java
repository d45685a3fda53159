package dev.recado.delivery.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);
    private static final AccountId EVE = new AccountId(1_000_000_000_003L);
    private static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    private static final ConversationId GROUP = ConversationId.group(new GroupId(9_000_000_000_001L));
    private static final DeviceName PHONE = new DeviceName("phone");

    private static final Acknowledge UNDER_WAY = new Acknowledge(GROUP, EVE, 1, 0);

    private final SlowMover writer = new SlowMover();
    private final Acknowledgements acknowledgements = writer.acknowledgements();

    private Future<Cursors> acknowledges(AccountId who, long delivered) {
        return acknowledgements.add(new Acknowledge(GROUP, who, delivered, 0));
    }

    private void underWay() {
        acknowledgements.add(UNDER_WAY);
        writer.passes(0);
    }

    private static AccountId member(int number) {
        return new AccountId(2_000_000_000_000L + number);
    }

    @Test
    void shouldHandOverAtTheEndOfTheTurnWhenNothingGoesOn() {
        acknowledges(ALICE, 6);
        Future<Cursors> answer = acknowledges(ALICE, 7);

        writer.passes(0);

        assertThat(writer.underWay()).containsExactly(new Acknowledge(GROUP, ALICE, 7, 0));
        writer.commits();
        assertThat(answer.result()).isEqualTo(new Cursors(7, 0));
        assertThat(writer.timers()).isZero();
    }

    @Test
    void shouldHandOverTheFurthestOfWhatWaitsBehindAnother() {
        underWay();
        List<Future<Cursors>> answers = List.of(
                acknowledges(ALICE, 3),
                acknowledgements.add(new Acknowledge(GROUP, ALICE, 5, 2)),
                acknowledgements.add(new Acknowledge(GROUP, ALICE, 4, 4)));
        writer.passes(2);
        assertThat(writer.underWay()).hasSize(1);

        writer.commits();
        writer.passes(0);

        assertThat(writer.underWay()).containsExactly(new Acknowledge(GROUP, ALICE, 5, 4));
        assertThat(answers).noneMatch(Future::isComplete);
        writer.commits();
        assertThat(answers).extracting(Future::result).containsOnly(new Cursors(5, 4));
        assertThat(writer.answered()).isEqualTo(2);
    }

    @Test
    void shouldKeepApartWhatDevicesAndSessionsAcknowledge() {
        SessionId one = new SessionId("0000000000000001");
        SessionId other = new SessionId("0000000000000002");
        acknowledgements.add(new Acknowledge(GROUP, ALICE, 3, 0, null, one));
        acknowledgements.add(new Acknowledge(GROUP, ALICE, 2, 0, null, other));
        acknowledgements.add(new Acknowledge(GROUP, ALICE, 1, 0, PHONE, one));
        acknowledgements.add(new Acknowledge(TALK, ALICE, 4, 0, null, one));

        writer.passes(0);

        assertThat(writer.underWay())
                .containsExactly(
                        new Acknowledge(GROUP, ALICE, 3, 0, null, one),
                        new Acknowledge(GROUP, ALICE, 2, 0, null, other),
                        new Acknowledge(GROUP, ALICE, 1, 0, PHONE, one),
                        new Acknowledge(TALK, ALICE, 4, 0, null, one));
    }

    @Test
    void shouldRestForAsMuchAsItMoved() {
        for (int i = 0; i < 100; i++) {
            acknowledges(member(i), 1);
        }
        writer.passes(0);
        writer.commits();

        acknowledges(ALICE, 2);

        assertThat(writer.underWay()).isEmpty();
        writer.passes(99);
        assertThat(writer.underWay()).isEmpty();
        writer.passes(2);
        assertThat(writer.underWay()).containsExactly(new Acknowledge(GROUP, ALICE, 2, 0));
    }

    @Test
    void shouldRestForAQuarterOfASecondAtMost() {
        for (int i = 0; i < 10_000; i++) {
            acknowledges(member(i), 1);
        }
        writer.passes(0);
        writer.commits();

        acknowledges(ALICE, 2);

        writer.passes(249);
        assertThat(writer.underWay()).isEmpty();
        writer.passes(2);
        assertThat(writer.underWay()).hasSize(1);
    }

    @Test
    void shouldWaitForWhatIsUnderWayHoweverLongThatTakes() {
        underWay();
        acknowledges(ALICE, 2);

        writer.passes(10_000);

        assertThat(writer.underWay()).containsExactly(UNDER_WAY);
        writer.commits();
        writer.passes(0);
        assertThat(writer.underWay()).containsExactly(new Acknowledge(GROUP, ALICE, 2, 0));
    }

    @Test
    void shouldNotLetMoreThanSoManyWait() {
        underWay();
        for (int i = 0; i < 1 << 14; i++) {
            acknowledges(member(i), 1);
        }

        assertThat(writer.underWay()).hasSize(1 + (1 << 14));
    }

    @Test
    void shouldNotLetMoreThanSoManyWaitForTheSame() {
        underWay();
        for (int i = 1; i <= 1 << 16; i++) {
            acknowledges(BOB, i);
        }

        assertThat(writer.underWay()).hasSize(2);
        assertThat(writer.asks()).isEqualTo(1 + (1 << 16));
    }

    @Test
    void shouldTellEverybodyWhoWaitsThatItWasRefused() {
        List<Future<Cursors>> answers = List.of(acknowledges(ALICE, 1), acknowledges(ALICE, 2));
        writer.passes(0);

        writer.refuses(new Refusal(ErrorCode.STORE_BUSY));

        assertThat(answers)
                .extracting(answer -> ((Refusal) answer.cause()).code())
                .containsOnly(ErrorCode.STORE_BUSY);
        assertThat(acknowledges(ALICE, 3).isComplete()).isFalse();
    }

    @Test
    void shouldMoveAtOnceWhatSomebodyIsAboutToRead() {
        underWay();
        acknowledges(ALICE, 2);
        acknowledgements.add(new Acknowledge(TALK, BOB, 3, 0));
        acknowledges(BOB, 4);

        Future<Void> settled = acknowledgements.settled(ALICE);

        assertThat(writer.underWay())
                .containsExactly(UNDER_WAY, new Acknowledge(GROUP, ALICE, 2, 0), new Acknowledge(TALK, BOB, 3, 0));
        assertThat(settled.isComplete()).isFalse();
        writer.commits();
        assertThat(settled.succeeded()).isTrue();
    }

    @Test
    void shouldWaitForWhatIsUnderWayBeforeItIsRead() {
        acknowledges(ALICE, 2);
        writer.passes(0);

        Future<Void> settled = acknowledgements.settled(GROUP);

        assertThat(settled.isComplete()).isFalse();
        writer.refuses(new Refusal(ErrorCode.UNAVAILABLE));
        assertThat(settled.succeeded()).isTrue();
    }

    @Test
    void shouldNotWaitForOthers() {
        underWay();
        acknowledges(BOB, 2);

        assertThat(acknowledgements.settled(ALICE).succeeded()).isTrue();
        assertThat(acknowledgements.settled(TALK).succeeded()).isTrue();
        assertThat(writer.underWay()).containsExactly(UNDER_WAY);
    }

    @Test
    void shouldHandEverythingOverWhenItIsClosed() {
        underWay();
        List<Future<Cursors>> answers = new ArrayList<>(List.of(acknowledges(ALICE, 2), acknowledges(BOB, 1)));

        acknowledgements.close();

        answers.add(acknowledges(EVE, 1));
        assertThat(writer.underWay()).hasSize(4);
        writer.commits();
        assertThat(answers).allMatch(Future::succeeded);
    }
}
