package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing(4, new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"x", "correct horse", "senha'; --", "\u0001", "\ud83d\ude00 ação"})
    void shouldMatchThePasswordThatWasHashedAndNoOther(String password) {
        PasswordHash kept = hashing.hash(password);

        assertThat(hashing.matches(password, kept)).isTrue();
        assertThat(hashing.matches(password + "x", kept)).isFalse();
        assertThat(hashing.matches("x" + password, kept)).isFalse();
    }

    @Test
    void shouldTellPasswordsApartThatDifferOnlyAfterWhatBcryptLooksAt() {
        for (int length : new int[] {71, 72, 73, 200, 1024}) {
            String password = "é".repeat(length / 2) + "x".repeat(length % 2);
            assertThat(password.getBytes(StandardCharsets.UTF_8)).hasSize(length);
            PasswordHash kept = hashing.hash(password + "A");

            assertThat(hashing.matches(password + "A", kept))
                    .as("%d bytes", length)
                    .isTrue();
            assertThat(hashing.matches(password + "B", kept))
                    .as("%d bytes", length)
                    .isFalse();
            assertThat(hashing.matches(password, kept)).as("%d bytes", length).isFalse();
        }
    }

    @Test
    void shouldMatchAnyHashOfBcryptForAShortPassword() {
        // A published test vector, version 2a, cost 6.
        PasswordHash known = new PasswordHash("$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC");

        assertThat(hashing.matches("abcdefghijklmnopqrstuvwxyz", known)).isTrue();
        assertThat(hashing.matches("abcdefghijklmnopqrstuvwxyzz", known)).isFalse();
    }

    @Test
    void shouldNotMatchWhenNothingIsKept() {
        assertThat(hashing.matches("password", null)).isFalse();
    }

    @Test
    void shouldDoAsMuchWorkWhenNothingIsKept() {
        PasswordHashing slower = new PasswordHashing(10, new SecureRandom());
        PasswordHash kept = slower.hash("password");

        long knownNanos = fastestOf(() -> slower.matches("wrong", kept));
        long unknownNanos = fastestOf(() -> slower.matches("wrong", null));

        assertThat((double) unknownNanos / knownNanos).isBetween(0.3, 3.0);
    }

    private static long fastestOf(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        return fastest;
    }

    @Test
    void shouldSaltEveryHash() {
        assertThat(hashing.hash("password").value())
                .hasSize(60)
                .isNotEqualTo(hashing.hash("password").value());
    }

    @Test
    void shouldNotShowAHash() {
        PasswordHash kept = hashing.hash("password");

        assertThat(kept.toString()).doesNotContain(kept.value());
    }
}
