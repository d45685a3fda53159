package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BroadcastRatesTest {
    private static final AccountId ALICE = AccountId.parse("1111111111111");

    private long now;
    private final BroadcastRates rates = new BroadcastRates(2, () -> now);

    private static void assertTooFast(ThrowingCallable broadcast, long retryAfterMs) {
        assertThatThrownBy(broadcast)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .matches(refusal -> refusal.code() == ErrorCode.BROADCASTS_TOO_FAST)
                .matches(refusal -> refusal.retryAfterMs() == retryAfterMs);
    }

    @Test
    void shouldGiveAMinutesWorthAndThenSayWhenThereIsMore() {
        rates.count(ALICE);
        rates.count(ALICE);

        assertTooFast(() -> rates.count(ALICE), 30_000);
        now += 10_000;
        assertTooFast(() -> rates.count(ALICE), 20_000);
        now += 20_000;
        rates.count(ALICE);
    }

    @Test
    void shouldCountEachAccountByItselfAndForgetWhoWasHeardLongestAgo() {
        rates.count(ALICE);
        rates.count(ALICE);

        for (long i = 0; i < 20_000; i++) {
            rates.count(new AccountId(AccountId.FIRST + i));
        }

        assertThatCode(() -> rates.count(ALICE)).doesNotThrowAnyException();
    }
}
