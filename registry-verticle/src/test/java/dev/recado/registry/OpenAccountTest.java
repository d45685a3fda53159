package dev.recado.registry;

import static dev.recado.registry.RunningRegistry.byPassword;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Enter;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SetPassword;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts without a password, and how they get one. */
class OpenAccountTest {
    @TempDir
    private Path directory;

    private RunningRegistry registry;

    @BeforeEach
    void open() {
        registry = new RunningRegistry(directory);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static Enter entering(String nickname) {
        return new Enter(AccountRef.of(new Nickname(nickname)));
    }

    private void setPassword(Account account, String password) {
        registry.ask(RegistryAddresses.SET_PASSWORD, new SetPassword(account.id(), password));
    }

    @Test
    void shouldLetInByNameAloneWhoseAccountHasNoPassword() {
        Account alice = registry.registered("alice", null);

        assertThat(registry.ask(RegistryAddresses.ENTER, entering("ALICE"))).isEqualTo(alice);
        assertThat(registry.ask(RegistryAddresses.ENTER, new Enter(AccountRef.of(alice.id()))))
                .isEqualTo(alice);
    }

    @Test
    void shouldTellWhoNeedsAPasswordFromWhoIsNotThere() {
        registry.registered("bob", "secret");

        assertThat(registry.refused(RegistryAddresses.ENTER, entering("bob")).code())
                .isEqualTo(ErrorCode.PASSWORD_NEEDED);
        assertThat(registry.refused(RegistryAddresses.ENTER, entering("nobody")).code())
                .isEqualTo(ErrorCode.NO_SUCH_ACCOUNT);
    }

    @Test
    void shouldOpenByItsPasswordOnlyOnceAnAccountHasOne() {
        Account alice = registry.registered("alice", null);

        setPassword(alice, "secret");

        assertThat(registry.refused(RegistryAddresses.ENTER, entering("alice")).code())
                .isEqualTo(ErrorCode.PASSWORD_NEEDED);
        assertThat(registry.loggedIn("alice", "secret").account()).isEqualTo(alice);
    }

    @Test
    void shouldForgetTheFormerPasswordAndItsTokens() {
        Account alice = registry.registered("alice", "former");
        LoggedIn before = registry.loggedIn("alice", "former");

        setPassword(alice, "secret");

        assertThat(registry.refused(RegistryAddresses.LOGIN, byPassword("alice", "former"))
                        .code())
                .isEqualTo(ErrorCode.WRONG_CREDENTIALS);
        assertThat(registry.refused(
                                RegistryAddresses.LOGIN,
                                new Login(AccountRef.of(alice.id()), null, before.token(), "192.0.2.1"))
                        .code())
                .isEqualTo(ErrorCode.TOKEN_EXPIRED);
        assertThat(registry.loggedIn("alice", "secret").account()).isEqualTo(alice);
    }

    @Test
    void shouldGiveNoPasswordToNobody() {
        assertThat(registry.refused(RegistryAddresses.SET_PASSWORD, new SetPassword(new AccountId(1), "secret"))
                        .code())
                .isEqualTo(ErrorCode.NO_SUCH_ACCOUNT);
    }

    @Test
    void shouldCallByItsIdWhoHasNoNickname() {
        Account nameless = registry.ask(RegistryAddresses.REGISTER, new RegisterAccount(null, null, "Ana Silva"));

        assertThat(nameless.nickname()).isEqualTo(Nickname.of(nameless.id()));
        assertThat(nameless.name()).isEqualTo("Ana Silva");
        assertThat(registry.ask(RegistryAddresses.ENTER, entering(nameless.id().toString())))
                .isEqualTo(nameless);
    }
}
