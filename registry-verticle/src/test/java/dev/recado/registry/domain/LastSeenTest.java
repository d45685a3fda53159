package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastSeenTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final AccountId BOB = new AccountId(2_222_222_222_222L);
    private static final AccountId CAROL = new AccountId(3_333_333_333_333L);

    private final LastSeen lastSeen = new LastSeen(2);

    @Test
    void shouldWriteDownTheNewestTimeOfEachAccountOnce() {
        lastSeen.seen(ALICE, 1);
        lastSeen.seen(BOB, 2);
        lastSeen.seen(ALICE, 3);

        assertThat(lastSeen.next(10)).isEqualTo(Map.of(ALICE, 3L, BOB, 2L));
    }

    @Test
    void shouldWriteDownSoManyAtATime() {
        lastSeen.seen(ALICE, 1);
        lastSeen.seen(BOB, 2);

        Map<AccountId, Long> first = lastSeen.next(1);
        lastSeen.written(first);

        assertThat(first).isEqualTo(Map.of(ALICE, 1L));
        assertThat(lastSeen.next(1)).isEqualTo(Map.of(BOB, 2L));
    }

    @Test
    void shouldWriteDownAgainWhatChangedMeanwhile() {
        lastSeen.seen(ALICE, 1);
        Map<AccountId, Long> batch = lastSeen.next(10);
        lastSeen.seen(ALICE, 2);

        lastSeen.written(batch);

        assertThat(lastSeen.next(10)).isEqualTo(Map.of(ALICE, 2L));
    }

    @Test
    void shouldGoOnWaitingUntilItIsWritten() {
        lastSeen.seen(ALICE, 1);

        assertThat(lastSeen.next(10)).isEqualTo(lastSeen.next(10)).isNotEmpty();
    }

    @Test
    void shouldKnowBetterThanTheStoreWhatIsNotWrittenYet() {
        lastSeen.seen(ALICE, 7);

        assertThat(lastSeen.of(registered(ALICE, 5))).isEqualTo(7);
        assertThat(lastSeen.of(registered(BOB, 5))).isEqualTo(5);
    }

    @Test
    void shouldDropWhatWaitsLongestWhenTooMuchWaits() {
        lastSeen.seen(ALICE, 1);
        lastSeen.seen(BOB, 2);
        lastSeen.seen(CAROL, 3);

        assertThat(lastSeen.next(10)).isEqualTo(Map.of(BOB, 2L, CAROL, 3L));
    }

    private static Registered registered(AccountId id, long lastSeenAt) {
        return new Registered(new Account(id, new Nickname("someone"), null), lastSeenAt);
    }
}
