package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountEvent;
import dev.recado.contract.registry.AccountRegistered;
import dev.recado.contract.registry.PasswordSet;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SetPassword;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is announced of accounts to those who are told of every one. */
class AccountEventsTest {
    private static final SessionId SESSION = new SessionId("0123456789abcdef");
    private static final AccountId NOBODY = AccountId.parse("8999999999999");

    @TempDir
    private Path directory;

    private final List<AccountEvent> events = new CopyOnWriteArrayList<>();
    private RunningRegistry registry;

    @BeforeEach
    void listen() {
        registry = new RunningRegistry(directory);
        RunningRegistry.done(
                registry.bus().listen(EventTopics.ACCOUNT, events::add).completion());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Account registers(String nickname, String password) {
        return registry.ask(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname(nickname), password, null));
    }

    /** What is announced arrives in the order in which it was. */
    private void shouldBeToldOf(AccountEvent... told) {
        await().untilAsserted(() -> assertThat(events).containsExactly(told));
    }

    @Test
    void shouldTellOfEveryAccountAndWhetherItHasAPassword() {
        Account ana = registers("ana", "secret");
        Account bia = registers("bia", null);

        registry.ask(RegistryAddresses.SET_PASSWORD, new SetPassword(bia.id(), "secret"));

        shouldBeToldOf(new AccountRegistered(ana, true), new AccountRegistered(bia, false), new PasswordSet(bia.id()));
    }

    @Test
    void shouldTellNothingOfWhatWasRefused() {
        Account ana = registers("ana", null);

        registry.refused(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("Ana"), null, null));
        registry.refused(RegistryAddresses.SET_PASSWORD, new SetPassword(NOBODY, "secret"));

        Account bia = registers("bia", null);
        shouldBeToldOf(new AccountRegistered(ana, false), new AccountRegistered(bia, false));
    }

    @Test
    void shouldTellOnceWhoCameAndWhoWent() {
        Account ana = registers("ana", null);
        SessionOpened opened = new SessionOpened(ana.id(), SESSION, "node-1", RunningRegistry.GATEWAY);

        registry.ask(RegistryAddresses.SESSION_OPENED, opened);
        registry.ask(RegistryAddresses.SESSION_OPENED, opened);
        registry.ask(RegistryAddresses.SESSION_CLOSED, new SessionClosed(ana.id(), SESSION));
        registry.ask(RegistryAddresses.SESSION_CLOSED, new SessionClosed(ana.id(), SESSION));

        long now = registry.clock().millis();
        shouldBeToldOf(
                new AccountRegistered(ana, false),
                new Presence(ana.id(), true, now),
                new Presence(ana.id(), false, now));
    }
}
