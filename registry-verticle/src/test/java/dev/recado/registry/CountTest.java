package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTest {
    @TempDir
    private Path directory;

    private RunningRegistry registry;

    @BeforeEach
    void start() {
        registry = new RunningRegistry(directory);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldCountWhoIsRegisteredAndWhoIsOnlineAlsoAfterARestart() {
        assertThat(count()).isEqualTo(new AccountCounts(0, 0));
        Account alice = registry.registered("alice", null);
        Account bob = registry.registered("bob", "secret");
        registry.opens(alice, 1);
        registry.opens(alice, 2);
        assertThat(count()).isEqualTo(new AccountCounts(2, 1));

        registry.restart();
        registry.opens(bob, 3);
        registry.registered("carol", null);

        assertThat(count()).isEqualTo(new AccountCounts(3, 1));
    }

    @Test
    void shouldNotCountWhoWasRefused() {
        registry.registered("alice", null);

        ErrorCode refusal = registry.refused(
                        RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("ALICE"), null, null))
                .code();

        assertThat(refusal).isEqualTo(ErrorCode.NICKNAME_TAKEN);
        assertThat(count()).isEqualTo(new AccountCounts(1, 0));
    }

    private AccountCounts count() {
        return registry.ask(RegistryAddresses.COUNT, new CountAccounts());
    }
}
