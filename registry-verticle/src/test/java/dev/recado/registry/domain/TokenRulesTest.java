package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenRulesTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final long NOW = 1_000_000;

    private final TokenRules rules = new TokenRules(Duration.ofMillis(1000), 3);

    @Test
    void shouldDrawThirtyTwoBytesThatFitInALink() {
        String token = TokenRules.draw(new SecureRandom());

        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(TokenRules.draw(new SecureRandom()));
    }

    @Test
    void shouldKeepAHashThatIsNotTheToken() {
        // SHA-256 of "abc", from FIPS 180-2, in base64url.
        assertThat(TokenHash.of("abc").value()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }

    @Test
    void shouldEndATokenAtItsExpiry() {
        assertThat(token("a", NOW + 1).alive(NOW)).isTrue();
        assertThat(token("a", NOW).alive(NOW)).isFalse();
    }

    @Test
    void shouldExtendATokenOnlyAfterATenthOfItsLife() {
        Token fresh = token("a", rules.expiry(NOW));

        assertThat(rules.worthExtending(fresh, NOW)).isFalse();
        assertThat(rules.worthExtending(fresh, NOW + 100)).isFalse();
        assertThat(rules.worthExtending(fresh, NOW + 101)).isTrue();
    }

    @Test
    void shouldNotShortenATokenWhenTheClockIsSetBack() {
        Token fresh = token("a", rules.expiry(NOW));

        assertThat(rules.worthExtending(fresh, NOW - 3_600_000)).isFalse();
    }

    @Test
    void shouldLetGoTheTokensThatExpireFirstWhenThereAreTooMany() {
        List<Token> tokens = List.of(
                token("d", NOW + 4),
                token("a", NOW + 1),
                token("c", NOW + 3),
                token("b", NOW + 2),
                token("e", NOW + 5));

        assertThat(rules.surplus(tokens, hash("e"), NOW)).containsExactlyInAnyOrder(hash("a"), hash("b"));
    }

    @Test
    void shouldKeepTheTokenThatWasJustGivenOutWheneverItExpires() {
        List<Token> tokens =
                List.of(token("a", NOW + 1), token("b", NOW + 1), token("c", NOW + 1), token("d", NOW + 1));

        for (Token fresh : tokens) {
            assertThat(rules.surplus(tokens, fresh.hash(), NOW)).hasSize(1).doesNotContain(fresh.hash());
        }
    }

    @Test
    void shouldLetGoWhatHasExpired() {
        List<Token> tokens = List.of(token("a", NOW - 1), token("b", NOW), token("c", NOW + 1000));

        assertThat(rules.surplus(tokens, hash("c"), NOW)).containsExactlyInAnyOrder(hash("a"), hash("b"));
    }

    @Test
    void shouldLetNothingGoWhenThereIsRoom() {
        List<Token> tokens = List.of(token("a", NOW + 1), token("b", NOW + 2), token("c", NOW + 3));

        assertThat(rules.surplus(tokens, hash("c"), NOW)).isEmpty();
    }

    private static Token token(String text, long expiresAt) {
        return new Token(hash(text), ALICE, expiresAt);
    }

    private static TokenHash hash(String text) {
        return TokenHash.of(text);
    }
}
