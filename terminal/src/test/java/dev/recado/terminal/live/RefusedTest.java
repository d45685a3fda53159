package dev.recado.terminal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RefusedTest {
    /** What a message must not be given up for: it waits for the next session, or for the server to have room. */
    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "LOGIN_NEEDED",
                "TOKEN_EXPIRED",
                "SESSION_ENDED",
                "WRONG_CREDENTIALS",
                "UNAVAILABLE",
                "SENDS_TOO_FAST",
                "STORE_BUSY",
                "DISK_LOW",
                "CLOSING"
            })
    void shouldTryAgainLater(ErrorCode code) {
        assertThat(Refused.forNow(new Refusal(code))).isTrue();
        assertThat(Refused.pauseMs(new Refusal(code))).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            mode = Mode.INCLUDE,
            names = {
                "TOO_LARGE",
                "INVALID_FIELD",
                "NOT_A_MEMBER",
                "NOT_PERMITTED",
                "NO_SUCH_ACCOUNT",
                "NO_SUCH_GROUP",
                "DIFFERENT_MESSAGE"
            })
    void shouldGiveUp(ErrorCode code) {
        assertThat(Refused.forNow(new Refusal(code))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"TOO_LARGE", "SENDS_TOO_FAST"})
    void shouldTellCodesApart(ErrorCode code) {
        assertThat(Refused.with(new Refusal(code), ErrorCode.TOO_LARGE)).isEqualTo(code == ErrorCode.TOO_LARGE);
        assertThat(Refused.with(new IllegalStateException(), code)).isFalse();
    }
}
