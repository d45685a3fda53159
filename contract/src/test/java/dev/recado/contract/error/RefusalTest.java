package dev.recado.contract.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void shouldKeepARefusalAsItIs() {
        Refusal refusal = new Refusal(ErrorCode.LOGINS_TOO_FAST, "wait", 6000);

        assertThat(Refusal.of(refusal)).isSameAs(refusal);
        assertThat(refusal.retryAfterMs()).isEqualTo(6000);
        assertThat(refusal.failureCode()).isEqualTo(602);
    }

    @Test
    void shouldBlameTheAskerForACheckThatFailedAndSayWhich() {
        Refusal refusal = Refusal.of(new IllegalArgumentException("body: empty"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refusal).hasMessage("body: empty");
    }

    @Test
    void shouldTellNothingOfAnAccident() {
        Refusal refusal = Refusal.of(new IllegalStateException("password=hunter2"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal.getMessage()).doesNotContain("hunter2");
        assertThat(refusal.retryAfterMs()).isPositive();
    }
}
