package dev.recado.registry;

import static dev.recado.registry.RunningRegistry.byPassword;
import static dev.recado.registry.RunningRegistry.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordLoginTest {
    @TempDir
    private Path directory;

    @Test
    void shouldOpenAnAccountByNicknameOrIdWithItsPassword() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", "secret");

            LoggedIn byNickname = registry.loggedIn("ALICE", "secret");
            LoggedIn byId = registry.ask(
                    RegistryAddresses.LOGIN, new Login(AccountRef.of(alice.id()), "secret", null, "192.0.2.1"));

            assertThat(byNickname.account()).isEqualTo(alice);
            assertThat(byId.account()).isEqualTo(alice);
            assertThat(byNickname.token()).isNotEqualTo(byId.token()).matches("[A-Za-z0-9_-]{43}");
            assertThat(byNickname.tokenExpiresAt())
                    .isEqualTo(registry.clock().millis() + RunningRegistry.TOKEN_LIFETIME.toMillis());
        }
    }

    @Test
    void shouldAnswerTheSameToAWrongPasswordAnUnknownNameAndAnAccountWithoutPassword() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            registry.registered("open", null);
            Login unknownId = new Login(AccountRef.of(new AccountId(1)), "secret", null, "192.0.2.1");

            for (Login login : List.of(
                    byPassword("alice", "Secret"),
                    byPassword("nobody", "secret"),
                    byPassword("open", "secret"),
                    unknownId)) {
                Refusal refusal = registry.refused(RegistryAddresses.LOGIN, login);
                assertThat(refusal.code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
                assertThat(refusal).hasMessage(ErrorCode.WRONG_CREDENTIALS.text());
            }
        }
    }

    @Test
    void shouldLookAtEveryCharacterOfALongPassword() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            String start = "0123456789".repeat(7) + "ab";
            registry.registered("alice", start + "c");

            assertThat(registry.loggedIn("alice", start + "c")).isNotNull();
            for (String wrong : List.of(start, start + "d", start + "cc")) {
                assertThat(registry.refused(RegistryAddresses.LOGIN, byPassword("alice", wrong))
                                .code())
                        .isEqualTo(ErrorCode.WRONG_CREDENTIALS);
            }
        }
    }

    @Test
    void shouldRefuseGuessesThatComeTooFastAndSayExactlyWhenToComeBack() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            guessAll(registry, "alice");

            Refusal refusal = registry.refused(RegistryAddresses.LOGIN, byPassword("alice", "secret"));
            assertThat(refusal.code()).isEqualTo(ErrorCode.LOGINS_TOO_FAST);
            assertThat(refusal.retryAfterMs()).isEqualTo(60_000 / RunningRegistry.FAILURES_PER_ACCOUNT);

            registry.clock().advance(Duration.ofMillis(refusal.retryAfterMs() - 1));
            assertThat(registry.refused(RegistryAddresses.LOGIN, byPassword("alice", "secret"))
                            .retryAfterMs())
                    .isEqualTo(1);

            registry.clock().advance(Duration.ofMillis(1));
            assertThat(registry.loggedIn("alice", "secret")).isNotNull();
        }
    }

    @Test
    void shouldNotTellByItsRefusalsWhoExists() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            guessAll(registry, "nobody");

            Refusal refusal = registry.refused(RegistryAddresses.LOGIN, byPassword("NOBODY", "guess"));

            assertThat(refusal.code()).isEqualTo(ErrorCode.LOGINS_TOO_FAST);
            assertThat(refusal.retryAfterMs()).isEqualTo(60_000 / RunningRegistry.FAILURES_PER_ACCOUNT);
        }
    }

    @Test
    void shouldCountAnAccountByWhateverNameItIsTried() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", "secret");
            guessAll(registry, "alice");

            Login byId = new Login(AccountRef.of(alice.id()), "guess", null, "198.51.100.7");

            assertThat(registry.refused(RegistryAddresses.LOGIN, byId).code()).isEqualTo(ErrorCode.LOGINS_TOO_FAST);
        }
    }

    @Test
    void shouldCountGuessesFromOneAddressOverAllAccounts() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");
            for (int i = 0; i < RunningRegistry.FAILURES_PER_ADDRESS; i++) {
                registry.refused(RegistryAddresses.LOGIN, byPassword("user" + i, "guess"));
            }

            assertThat(registry.refused(RegistryAddresses.LOGIN, byPassword("alice", "secret"))
                            .code())
                    .isEqualTo(ErrorCode.LOGINS_TOO_FAST);
            Login fromElsewhere = new Login(AccountRef.of(new Nickname("alice")), "secret", null, "198.51.100.7");
            assertThat(registry.ask(RegistryAddresses.LOGIN, fromElsewhere)).isNotNull();
        }
    }

    @Test
    void shouldNotCountLoginsThatSucceed() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");

            for (int i = 0; i < 3 * RunningRegistry.FAILURES_PER_ADDRESS; i++) {
                assertThat(registry.loggedIn("alice", "secret")).isNotNull();
            }
        }
    }

    @Test
    void shouldRefuseMoreLoginsThanMayWaitAndCountNoneOfThemAsFailed() {
        // A thread, no queue, and a cost that outlasts the other logins' arrival.
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(10, 1, 0))) {
            registry.registered("alice", "secret");

            List<Refusal> refusals = atOnce(registry, 3 * RunningRegistry.FAILURES_PER_ADDRESS);

            assertThat(refusals).filteredOn(Objects::isNull).isNotEmpty();
            assertThat(refusals).filteredOn(Objects::nonNull).isNotEmpty().allSatisfy(refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.LOGINS_BUSY);
                assertThat(refusal.retryAfterMs()).isPositive();
            });
            await().until(() ->
                    done(registry.refusing(RegistryAddresses.LOGIN, byPassword("alice", "secret"))) == null);
        }
    }

    @Test
    void shouldLetWaitAsManyAsMayWait() {
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(10, 1, 4))) {
            registry.registered("alice", "secret");

            assertThat(atOnce(registry, 5)).containsOnlyNulls();
        }
    }

    @Test
    void shouldRefuseToRegisterWhenTooManyPasswordsWait() {
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(10, 1, 0))) {
            List<Refusal> refusals = IntStream.range(0, 10)
                    .mapToObj(i -> registry.refusing(
                            RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("user" + i), "secret", null)))
                    .toList()
                    .stream()
                    .map(RunningRegistry::done)
                    .toList();

            assertThat(refusals)
                    .filteredOn(Objects::nonNull)
                    .isNotEmpty()
                    .allMatch(refusal -> refusal.code() == ErrorCode.LOGINS_BUSY);
        }
    }

    @Test
    void shouldLetSomebodyInWhileOthersRegisterWithoutEnd() {
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(10, 1, 8))) {
            registry.registered("alice", "secret");
            List<Future<Refusal>> flood = IntStream.range(0, 50)
                    .mapToObj(i -> registry.refusing(
                            RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("user" + i), "secret", null)))
                    .toList();

            Refusal login = done(registry.refusing(RegistryAddresses.LOGIN, byPassword("alice", "secret")));

            assertThat(login).isNull();
            assertThat(flood.stream().map(RunningRegistry::done).filter(Objects::nonNull))
                    .isNotEmpty();
        }
    }

    @Test
    void shouldAnswerWhoeverWaitsWhenItCloses() {
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(12, 1, 64))) {
            registry.registered("alice", "secret");
            List<Future<Refusal>> waiting = asking(registry, RunningRegistry.FAILURES_PER_ACCOUNT);

            registry.stop();

            assertThat(waiting.stream().map(RunningRegistry::done).filter(Objects::nonNull))
                    .isNotEmpty()
                    .allMatch(refusal -> refusal.code().retryable());
        }
    }

    private static List<Refusal> atOnce(RunningRegistry registry, int logins) {
        return asking(registry, logins).stream().map(RunningRegistry::done).toList();
    }

    private static List<Future<Refusal>> asking(RunningRegistry registry, int logins) {
        return IntStream.range(0, logins)
                .mapToObj(i -> registry.refusing(RegistryAddresses.LOGIN, byPassword("alice", "secret")))
                .toList();
    }

    private static void guessAll(RunningRegistry registry, String nickname) {
        for (int i = 0; i < RunningRegistry.FAILURES_PER_ACCOUNT; i++) {
            assertThat(registry.refused(RegistryAddresses.LOGIN, byPassword(nickname, "guess" + i))
                            .code())
                    .isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        }
    }
}
