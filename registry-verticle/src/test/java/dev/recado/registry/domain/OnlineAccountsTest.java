package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlineAccountsTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final AccountId BOB = new AccountId(2_222_222_222_222L);
    private static final AccountId CAROL = new AccountId(3_333_333_333_333L);

    private static final GatewayId GATEWAY = new GatewayId("00000000000000aa");

    private static final long NOW = 5;

    private final OnlineAccounts online = new OnlineAccounts(2);

    @Test
    void shouldComeOnlineWithTheFirstSessionAndGoOfflineWithTheLast() {
        assertThat(comesOnline(ALICE, 1)).isTrue();
        assertThat(comesOnline(ALICE, 2)).isFalse();
        assertThat(online.closed(ALICE, session(1), null)).isFalse();
        assertThat(online.isOnline(ALICE)).isTrue();
        assertThat(online.closed(ALICE, session(2), null)).isTrue();
        assertThat(online.isOnline(ALICE)).isFalse();
        assertThat(online.count()).isZero();
    }

    @Test
    void shouldTellSinceWhenSomebodyHasBeenOnlineWithoutABreak() {
        online.opened(ALICE, item(1), null, 10);
        online.opened(ALICE, item(2), SessionPolicy.REPLACE, 20);
        online.opened(ALICE, item(3), null, 30);
        online.closed(ALICE, session(2), null);
        assertThat(online.since(ALICE)).contains(10L);

        online.closed(ALICE, session(3), null);
        assertThat(online.since(ALICE)).isEmpty();
        online.opened(ALICE, item(4), null, 40);
        assertThat(online.since(ALICE)).contains(40L);
    }

    @Test
    void shouldChangeNothingWhenItIsToldTwice() {
        comesOnline(ALICE, 1);

        assertThat(comesOnline(ALICE, 1)).isFalse();
        assertThat(online.closed(ALICE, session(1), null)).isTrue();
        assertThat(online.closed(ALICE, session(1), null)).isFalse();
    }

    @Test
    void shouldNotComeOnlineWithASessionThatHasEnded() {
        online.closed(ALICE, session(1), null);

        assertThat(comesOnline(ALICE, 1)).isFalse();
        assertThat(online.isOnline(ALICE)).isFalse();
        assertThat(comesOnline(ALICE, 2)).isTrue();
    }

    @Test
    void shouldRememberTheLastEndedSessionsOnly() {
        online.closed(ALICE, session(1), null);
        online.closed(ALICE, session(2), null);
        online.closed(ALICE, session(3), null);

        assertThat(comesOnline(ALICE, 3)).isFalse();
        assertThat(comesOnline(ALICE, 2)).isFalse();
        assertThat(comesOnline(ALICE, 1)).isTrue();
    }

    @Test
    void shouldKeepSessionsOfOthersApart() {
        comesOnline(ALICE, 1);

        assertThat(online.closed(BOB, session(1), null)).isFalse();
        assertThat(online.isOnline(ALICE)).isTrue();
    }

    @Test
    void shouldListWhoIsOnlineInTheOrderOfIds() {
        comesOnline(CAROL, 1);
        comesOnline(ALICE, 2);
        comesOnline(BOB, 3);

        assertThat(online.page(null, 2)).containsExactly(ALICE, BOB);
        assertThat(online.page(BOB, 2)).containsExactly(CAROL);
        assertThat(online.page(CAROL, 2)).isEmpty();
        assertThat(online.page(new AccountId(BOB.value() - 1), 1)).containsExactly(BOB);
    }

    @Test
    void shouldListTheSessionsOfAnAccountInTheOrderTheyWereOpened() {
        comesOnline(ALICE, 2);
        comesOnline(BOB, 3);
        comesOnline(ALICE, 1);

        assertThat(online.of(ALICE)).containsExactly(item(1), item(2));
        assertThat(online.find(ALICE, session(2))).contains(item(2));
        assertThat(online.find(BOB, session(2))).isEmpty();
        assertThat(online.of(CAROL)).isEmpty();
    }

    @Test
    void shouldReplaceTheOtherSessionsOfTheAccountOnly() {
        comesOnline(ALICE, 1);
        comesOnline(ALICE, 2);
        comesOnline(BOB, 3);

        Admission admission = online.opened(ALICE, item(4), SessionPolicy.REPLACE, NOW);

        assertThat(admission).isEqualTo(new Admission.Admitted(false, List.of(item(1), item(2))));
        assertThat(online.of(ALICE)).containsExactly(item(4));
        assertThat(online.of(BOB)).containsExactly(item(3));
    }

    @Test
    void shouldTellWhyASessionWasEndedThatIsSaidToBeThereStill() {
        comesOnline(ALICE, 1);
        online.opened(ALICE, item(2), SessionPolicy.REPLACE, NOW);

        assertThat(online.opened(ALICE, item(1), null, NOW))
                .isEqualTo(new Admission.Ended(ErrorCode.ALREADY_CONNECTED));
        assertThat(online.closed(ALICE, session(1), null)).isFalse();
        assertThat(online.opened(ALICE, item(1), null, NOW))
                .isEqualTo(new Admission.Ended(ErrorCode.ALREADY_CONNECTED));
        assertThat(online.of(ALICE)).containsExactly(item(2));
    }

    @Test
    void shouldRejectASecondSessionAndNoticeWhenTheFirstIsSaidToBeThereAgain() {
        assertThat(online.opened(ALICE, item(1), SessionPolicy.REJECT, NOW))
                .isEqualTo(new Admission.Admitted(true, List.of()));
        assertThat(online.opened(ALICE, item(1), SessionPolicy.REJECT, NOW))
                .isEqualTo(new Admission.Admitted(false, List.of()));
        assertThat(online.opened(ALICE, item(2), SessionPolicy.REJECT, NOW)).isEqualTo(new Admission.Rejected());
        assertThat(online.of(ALICE)).containsExactly(item(1));

        online.closed(ALICE, session(1), null);

        assertThat(online.opened(ALICE, item(2), SessionPolicy.REJECT, NOW))
                .isEqualTo(new Admission.Admitted(true, List.of()));
    }

    @Test
    void shouldKnowWhichGatewayHoldsWhichSessions() {
        comesOnline(ALICE, 1);
        comesOnline(ALICE, 2);
        comesOnline(BOB, 3);
        online.closed(ALICE, session(1), null);

        assertThat(online.heldBy(GATEWAY, 10)).isEqualTo(Map.of(session(2), ALICE, session(3), BOB));
        assertThat(online.heldBy(GATEWAY, 1)).hasSize(1);
        assertThat(online.sum(GATEWAY)).isEqualTo(RollSum.NONE.plus(session(3)).plus(session(2)));
        assertThat(online.sum(new GatewayId("00000000000000ff"))).isEqualTo(RollSum.NONE);
    }

    @Test
    void shouldTakeBackASessionThatWasLost() {
        comesOnline(ALICE, 1);

        assertThat(online.lost(ALICE, session(1))).isTrue();
        assertThat(online.lost(ALICE, session(1))).isFalse();
        assertThat(online.sum(GATEWAY)).isEqualTo(RollSum.NONE);
        assertThat(comesOnline(ALICE, 1)).isTrue();
    }

    private boolean comesOnline(AccountId account, int session) {
        return online.opened(account, item(session), null, NOW) instanceof Admission.Admitted admitted
                && admitted.cameOnline();
    }

    private static Sessions.Item item(int number) {
        return new Sessions.Item(session(number), "node", null, "bridge", "192.0.2.1", number, GATEWAY);
    }

    private static SessionId session(int number) {
        return new SessionId("%016x".formatted(number));
    }
}
