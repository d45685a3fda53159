package dev.recado.terminal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    private final Refusals portuguese = new Refusals(new Locale("pt", "BR"));

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void shouldHaveWordsForEveryRefusal(ErrorCode code) {
        assertThat(portuguese.say(new Refusal(code))).isNotBlank().doesNotContain("{");
    }

    @Test
    void shouldSayHowLongToWait() {
        assertThat(portuguese.say(new Refusal(ErrorCode.LOGINS_TOO_FAST, "slow down", 41_001)))
                .isEqualTo("muitas tentativas de entrar falharam; tente de novo em 42 s");
    }

    @Test
    void shouldSayHowLongAMessageMayBe() {
        assertThat(portuguese.say(new Refusal(ErrorCode.TOO_LARGE, "body: 70000 bytes (expected: <= 60000)")))
                .isEqualTo("a mensagem é comprida demais: ela pode ter no máximo 60.000 bytes");
        assertThat(new Refusals(Locale.ENGLISH)
                        .say(new Refusal(ErrorCode.TOO_LARGE, "frame: 70153 bytes (expected: <= 65536)")))
                .isEqualTo("the message is too long: it must stay well below 65,536 bytes");
        assertThat(portuguese.say(new Refusal(ErrorCode.TOO_LARGE))).isEqualTo("isso é comprido demais");
    }

    @Test
    void shouldLeaveToTheServerWhatOnlyTheServerKnows() {
        assertThat(portuguese.say(new Refusal(ErrorCode.INVALID_FIELD, "body: empty")))
                .isEqualTo("body: empty");
    }

    @Test
    void shouldLetTheServerSayOneHarmlessLineOnly() {
        assertThat(portuguese.say(new Refusal(ErrorCode.INVALID_FIELD, "\u001b]0;x\u0007body:\u202e\nrecado: root\n")))
                .isEqualTo("\uFFFD]0;x\uFFFDbody: recado: root");
    }

    @Test
    void shouldNotLetTheServerTalkForEver() {
        assertThat(portuguese.say(new Refusal(ErrorCode.INVALID_FIELD, "\n ".repeat(100_000) + "x".repeat(100_000))))
                .hasSizeLessThanOrEqualTo(Harmless.SENTENCE_MAX + 1);
        assertThat(portuguese.say(new Refusal(ErrorCode.INVALID_FIELD, "x".repeat(100_000))))
                .isEqualTo("x".repeat(Harmless.SENTENCE_MAX) + "…");
    }
}
