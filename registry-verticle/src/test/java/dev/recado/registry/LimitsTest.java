package dev.recado.registry;

import static dev.recado.registry.RunningRegistry.byToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Logout;
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

class LimitsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldLetPeopleInAndOutWhenTheDiskIsNearlyFull() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", "secret");
            LoggedIn login = registry.loggedIn("alice", "secret");
            registry.restartOnADiskWithTooLittleRoom();
            registry.clock().advance(RunningRegistry.TOKEN_LIFETIME.dividedBy(2));

            assertThat(registry.refused(
                                    RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("bob"), null, null))
                            .code())
                    .isEqualTo(ErrorCode.DISK_LOW);
            assertThat(registry.resumed("alice", login.token())).isEqualTo(login);
            registry.ask(RegistryAddresses.LOGOUT, new Logout(alice.id(), login.token()));
            assertThat(registry.refused(RegistryAddresses.LOGIN, byToken("alice", login.token()))
                            .code())
                    .isEqualTo(ErrorCode.TOKEN_EXPIRED);
        }
    }

    @Test
    void shouldAnswerOrRefuseEveryQuestionOfAFlood() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", null);
            FindAccount question = new FindAccount(AccountRef.of(alice.id()));

            List<Future<Refusal>> asked = IntStream.range(0, 20_000)
                    .mapToObj(i -> registry.refusing(RegistryAddresses.FIND, question))
                    .toList();

            assertThat(asked.stream().map(RunningRegistry::done).filter(Objects::nonNull))
                    .allMatch(refusal -> refusal.code() == ErrorCode.STORE_BUSY);
            assertThat(registry.profile(alice.id()).account()).isEqualTo(alice);
        }
    }

    @Test
    void shouldRefuseAConfigurationThatCannotWork() {
        refused(() -> new RegistryConfig.Passwords(3, 1, 0), "bcrypt-cost: 3 (expected: >= 4)");
        refused(() -> new RegistryConfig.Passwords(17, 1, 0), "bcrypt-cost: 17 (expected: <= 16)");
        refused(() -> new RegistryConfig.Passwords(4, 0, 0), "threads: 0 (expected: >= 1)");
        refused(() -> new RegistryConfig.Passwords(4, 1, -1), "queue: -1 (expected: >= 0)");
        refused(() -> new RegistryConfig.Tokens(Duration.ZERO, 1), "lifetime: PT0S (expected: >= a second)");
        refused(() -> new RegistryConfig.Tokens(Duration.ofDays(1), 0), "per-account: 0 (expected: >= 1)");
        refused(() -> new RegistryConfig.FailedLogins(0, 1), "per-account: 0 (expected: >= 1)");
        refused(() -> new RegistryConfig.FailedLogins(1, 0), "per-address: 0 (expected: >= 1)");
        refused(() -> new RegistryConfig(null, null, null, null, null, 0), "blocked-accounts: 0 (expected: >= 1)");
        refused(
                () -> new RegistryConfig(null, null, null, null, null, 1001),
                "blocked-accounts: 1001 (expected: <= 1000)");
    }

    private static void refused(Runnable making, String why) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(why);
    }
}
