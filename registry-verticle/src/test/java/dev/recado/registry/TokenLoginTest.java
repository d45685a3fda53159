package dev.recado.registry;

import static dev.recado.registry.RunningRegistry.byToken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.RegistryAddresses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenLoginTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    @TempDir
    private Path directory;

    @Test
    void shouldResumeWithTheSameTokenByNicknameOrId() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");

            assertThat(registry.resumed("Alice", first.token())).isEqualTo(first);
            Login byId = new Login(AccountRef.of(alice.id()), null, first.token(), "192.0.2.1");
            assertThat(registry.ask(RegistryAddresses.LOGIN, byId)).isEqualTo(first);
        }
    }

    @Test
    void shouldStillResumeAfterARestart() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");

            registry.restart();

            assertThat(registry.resumed("alice", first.token())).isEqualTo(first);
        }
    }

    @Test
    void shouldExpireATokenThatIsNotUsed() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");

            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME);

            assertThat(refused(registry, "alice", first.token())).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        }
    }

    @Test
    void shouldKeepATokenAliveThatIsUsed() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");

            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME.minus(MOMENT));
            LoggedIn second = registry.resumed("alice", first.token());
            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME.minus(MOMENT));
            LoggedIn third = registry.resumed("alice", first.token());

            assertThat(second.tokenExpiresAt() - first.tokenExpiresAt())
                    .isEqualTo(RunningRegistry.TOKEN_LIFETIME.minus(MOMENT).toMillis());
            assertThat(third.tokenExpiresAt()).isGreaterThan(second.tokenExpiresAt());
        }
    }

    @Test
    void shouldNotMoveTheExpiryBeforeATenthOfTheLifeIsGone() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");

            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME.dividedBy(10));
            assertThat(registry.resumed("alice", first.token()).tokenExpiresAt())
                    .isEqualTo(first.tokenExpiresAt());

            registry.clock().advance(MOMENT);
            assertThat(registry.resumed("alice", first.token()).tokenExpiresAt())
                    .isEqualTo(registry.clock().millis() + RunningRegistry.TOKEN_LIFETIME.toMillis());
        }
    }

    @Test
    void shouldRefuseATokenThatNeverWas() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");

            for (String token : List.of("", "x", "' OR 1=1 --", "\ud83d\ude00", "%", "x".repeat(128))) {
                assertThat(refused(registry, "alice", token)).isEqualTo(ErrorCode.TOKEN_EXPIRED);
            }
        }
    }

    @Test
    void shouldOpenNobodyElsesAccount() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            registry.registered("bob", "other");
            LoggedIn alice = registry.loggedIn("alice", "secret");

            assertThat(refused(registry, "bob", alice.token())).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
            assertThat(refused(registry, "nobody", alice.token())).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        }
    }

    @Test
    void shouldOpenNothingAfterALogout() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", "secret");
            LoggedIn one = registry.loggedIn("alice", "secret");
            LoggedIn other = registry.loggedIn("alice", "secret");
            registry.resumed("alice", one.token());

            registry.ask(RegistryAddresses.LOGOUT, new Logout(alice.id(), one.token()));
            registry.ask(RegistryAddresses.LOGOUT, new Logout(alice.id(), one.token()));

            assertThat(refused(registry, "alice", one.token())).isEqualTo(ErrorCode.TOKEN_EXPIRED);
            assertThat(registry.resumed("alice", other.token())).isEqualTo(other);
            registry.restart();
            assertThat(refused(registry, "alice", one.token())).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        }
    }

    @Test
    void shouldRevokeNobodyElsesToken() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            Account bob = registry.registered("bob", "other");
            LoggedIn alice = registry.loggedIn("alice", "secret");

            registry.ask(RegistryAddresses.LOGOUT, new Logout(bob.id(), alice.token()));

            assertThat(registry.resumed("alice", alice.token())).isEqualTo(alice);
        }
    }

    @Test
    void shouldEndTheTokenThatExpiresFirstWhenAnAccountHasTooMany() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            List<LoggedIn> logins = new ArrayList<>();
            for (int i = 0; i <= RunningRegistry.TOKENS_MAX; i++) {
                logins.add(registry.loggedIn("alice", "secret"));
                registry.clock().advance(MOMENT);
            }

            assertThat(refused(registry, "alice", logins.get(0).token())).isEqualTo(ErrorCode.TOKEN_EXPIRED);
            logins.stream()
                    .skip(1)
                    .forEach(login ->
                            assertThat(registry.resumed("alice", login.token())).isEqualTo(login));
        }
    }

    @Test
    void shouldEndTheTokenThatWasNotUsedForLongest() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            List<LoggedIn> logins = new ArrayList<>();
            for (int i = 0; i < RunningRegistry.TOKENS_MAX; i++) {
                logins.add(registry.loggedIn("alice", "secret"));
                registry.clock().advance(MOMENT);
            }
            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME.dividedBy(2));
            registry.resumed("alice", logins.get(0).token());

            registry.loggedIn("alice", "secret");

            assertThat(registry.resumed("alice", logins.get(0).token())).isNotNull();
            assertThat(refused(registry, "alice", logins.get(1).token())).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        }
    }

    @Test
    void shouldNeitherNeedNorTakePermitsOfFailedLogins() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            LoggedIn first = registry.loggedIn("alice", "secret");
            for (int i = 0; i < RunningRegistry.FAILURES_PER_ACCOUNT; i++) {
                registry.refused(RegistryAddresses.LOGIN, RunningRegistry.byPassword("alice", "guess"));
            }

            assertThat(registry.resumed("alice", first.token())).isEqualTo(first);
        }
    }

    private static ErrorCode refused(RunningRegistry registry, String nickname, String token) {
        return registry.refused(RegistryAddresses.LOGIN, byToken(nickname, token))
                .code();
    }
}
