package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final long HOUR_MS = 3_600_000;

    @Test
    void shouldAllowSoManyFailuresAtOnceAndSayWhenTheNextOneIs() {
        FailedLogins logins = new FailedLogins(10, 100);
        fail(logins, 10, "alice", "1.2.3.4", NOW);

        assertThat(logins.take("alice", "1.2.3.4", NOW)).isEqualTo(6000);
        assertThat(logins.take("alice", "1.2.3.4", NOW + 5999)).isEqualTo(1);
        assertThat(logins.take("alice", "1.2.3.4", NOW + 6000)).isZero();
        assertThat(logins.take("alice", "1.2.3.4", NOW + 6000)).isEqualTo(6000);
    }

    @Test
    void shouldAllowThemAllAgainAfterAMinute() {
        FailedLogins logins = new FailedLogins(7, 100);
        fail(logins, 7, "alice", "1.2.3.4", NOW);

        fail(logins, 7, "alice", "1.2.3.4", NOW + 60_000);

        assertThat(logins.take("alice", "1.2.3.4", NOW + 60_000)).isPositive();
    }

    @Test
    void shouldCountAnAccountWhereverItsFailuresComeFrom() {
        FailedLogins logins = new FailedLogins(2, 100);
        fail(logins, 1, "alice", "1.2.3.4", NOW);
        fail(logins, 1, "alice", "5.6.7.8", NOW);

        assertThat(logins.take("alice", "9.9.9.9", NOW)).isEqualTo(30_000);
        assertThat(logins.take("bob", "9.9.9.9", NOW)).isZero();
    }

    @Test
    void shouldCountAnAddressWhicheverAccountItTries() {
        FailedLogins logins = new FailedLogins(10, 3);
        for (int i = 0; i < 3; i++) {
            fail(logins, 1, "account" + i, "1.2.3.4", NOW);
        }

        assertThat(logins.take("alice", "1.2.3.4", NOW)).isEqualTo(20_000);
        assertThat(logins.take("alice", "5.6.7.8", NOW)).isZero();
    }

    @Test
    void shouldTakeNothingWhenItRefuses() {
        FailedLogins logins = new FailedLogins(1, 2);
        fail(logins, 1, "alice", "1.2.3.4", NOW);
        for (int i = 0; i < 100; i++) {
            assertThat(logins.take("alice", "1.2.3.4", NOW)).isEqualTo(60_000);
        }

        assertThat(logins.take("bob", "1.2.3.4", NOW)).isZero();
    }

    @Test
    void shouldNotCountWhatIsGivenBack() {
        FailedLogins logins = new FailedLogins(1, 1);

        for (int i = 0; i < 100; i++) {
            assertThat(logins.take("alice", "1.2.3.4", NOW)).isZero();
            logins.giveBack("alice", "1.2.3.4", NOW);
        }
        assertThat(logins.remembered()).isZero();
    }

    @Test
    void shouldNeverHaveMorePermitsThanABucketHolds() {
        FailedLogins logins = new FailedLogins(2, 100);

        logins.giveBack("alice", "1.2.3.4", NOW);
        fail(logins, 2, "alice", "1.2.3.4", NOW);

        assertThat(logins.take("alice", "1.2.3.4", NOW)).isEqualTo(30_000);
    }

    @Test
    void shouldForgetWhatItHeardOfLongestAgo() {
        FailedLogins logins = new FailedLogins(1, 1, 3);
        fail(logins, 1, "alice", "1", NOW);
        fail(logins, 1, "bob", "2", NOW);
        fail(logins, 1, "carol", "3", NOW);

        assertThat(logins.take("alice", "4", NOW)).isPositive();
        fail(logins, 1, "dave", "5", NOW);

        assertThat(logins.remembered()).isEqualTo(3);
        assertThat(logins.take("alice", "6", NOW)).isPositive();
        assertThat(logins.take("bob", "6", NOW)).isZero();
    }

    @Test
    void shouldWaitAMinuteAtMostWhenTheClockIsSetBack() {
        FailedLogins logins = new FailedLogins(10, 10);
        fail(logins, 10, "alice", "1.2.3.4", NOW);

        assertThat(logins.take("alice", "1.2.3.4", NOW - HOUR_MS)).isEqualTo(6000);
        assertThat(logins.take("alice", "1.2.3.4", NOW - HOUR_MS + 6000)).isZero();
    }

    @Test
    void shouldNeverAllowMoreThanTwiceTheRateInAnyMinute() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        FailedLogins logins = new FailedLogins(7, 1000);
        int taken = 0;
        long now = NOW;
        while (now < NOW + 60_000) {
            taken += logins.take("alice", "1.2.3.4", now) == 0 ? 1 : 0;
            now += random.nextInt(200);
        }

        assertThat(taken).as("seed %d", seed).isBetween(13, 14);
    }

    private static void fail(FailedLogins logins, int times, String account, String address, long now) {
        for (int i = 0; i < times; i++) {
            assertThat(logins.take(account, address, now)).isZero();
        }
    }
}
