package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import org.junit.jupiter.api.Test;

class OnlineAccountsTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final AccountId BOB = new AccountId(2_222_222_222_222L);
    private static final AccountId CAROL = new AccountId(3_333_333_333_333L);

    private final OnlineAccounts online = new OnlineAccounts(2);

    @Test
    void shouldComeOnlineWithTheFirstSessionAndGoOfflineWithTheLast() {
        assertThat(online.opened(ALICE, session(1))).isTrue();
        assertThat(online.opened(ALICE, session(2))).isFalse();
        assertThat(online.closed(ALICE, session(1))).isFalse();
        assertThat(online.isOnline(ALICE)).isTrue();
        assertThat(online.closed(ALICE, session(2))).isTrue();
        assertThat(online.isOnline(ALICE)).isFalse();
        assertThat(online.count()).isZero();
    }

    @Test
    void shouldChangeNothingWhenItIsToldTwice() {
        online.opened(ALICE, session(1));

        assertThat(online.opened(ALICE, session(1))).isFalse();
        assertThat(online.closed(ALICE, session(1))).isTrue();
        assertThat(online.closed(ALICE, session(1))).isFalse();
    }

    @Test
    void shouldNotComeOnlineWithASessionThatHasEnded() {
        online.closed(ALICE, session(1));

        assertThat(online.opened(ALICE, session(1))).isFalse();
        assertThat(online.isOnline(ALICE)).isFalse();
        assertThat(online.opened(ALICE, session(2))).isTrue();
    }

    @Test
    void shouldRememberTheLastEndedSessionsOnly() {
        online.closed(ALICE, session(1));
        online.closed(ALICE, session(2));
        online.closed(ALICE, session(3));

        assertThat(online.opened(ALICE, session(3))).isFalse();
        assertThat(online.opened(ALICE, session(2))).isFalse();
        assertThat(online.opened(ALICE, session(1))).isTrue();
    }

    @Test
    void shouldKeepSessionsOfOthersApart() {
        online.opened(ALICE, session(1));

        assertThat(online.closed(BOB, session(1))).isFalse();
        assertThat(online.isOnline(ALICE)).isTrue();
    }

    @Test
    void shouldListWhoIsOnlineInTheOrderOfIds() {
        online.opened(CAROL, session(1));
        online.opened(ALICE, session(2));
        online.opened(BOB, session(3));

        assertThat(online.page(null, 2)).containsExactly(ALICE, BOB);
        assertThat(online.page(BOB, 2)).containsExactly(CAROL);
        assertThat(online.page(CAROL, 2)).isEmpty();
        assertThat(online.page(new AccountId(BOB.value() - 1), 1)).containsExactly(BOB);
    }

    private static SessionId session(int number) {
        return new SessionId("%016x".formatted(number));
    }
}
