package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.storage.fixture.StoreFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {
    @TempDir
    private Path directory;

    private final Queue<Presence> announced = new ConcurrentLinkedQueue<>();
    private RunningRegistry registry;
    private Account alice;

    @BeforeEach
    void watchAlice() {
        registry = new RunningRegistry(directory);
        alice = registry.registered("alice", null);
        RunningRegistry.done(registry.bus()
                .listen(RegistryAddresses.presence(alice.id()), announced::add)
                .completion());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldAnnounceTheFirstSessionAndTheEndOfTheLast() {
        long came = registry.clock().millis();
        registry.opens(alice, 1);
        registry.opens(alice, 2);
        registry.closes(alice, 1);
        registry.clock().advance(Duration.ofMinutes(5));
        long went = registry.clock().millis();
        registry.closes(alice, 2);

        await().until(() -> announced.size() == 2);
        assertThat(announced)
                .containsExactly(new Presence(alice.id(), true, came), new Presence(alice.id(), false, went));
        assertThat(registry.profile(alice.id())).isEqualTo(new Profile(alice, false, went));
    }

    @Test
    void shouldAnnounceOnceWhatItIsToldTwice() {
        registry.opens(alice, 1);
        registry.opens(alice, 1);
        registry.closes(alice, 1);
        registry.closes(alice, 1);
        registry.opens(alice, 1);
        registry.opens(alice, 2);

        await().until(() -> announced.size() >= 3);
        assertThat(announced).extracting(Presence::online).containsExactly(true, false, true);
    }

    @Test
    void shouldShowWhoIsOnlineAtOnce() {
        registry.opens(alice, 1);

        assertThat(registry.profile(alice.id()))
                .isEqualTo(new Profile(alice, true, registry.clock().millis()));
    }

    @Test
    void shouldWriteDownWhenSomebodyWasLastSeenBeforeItStops() {
        registry.opens(alice, 1);
        registry.clock().advance(Duration.ofMinutes(5));
        registry.closes(alice, 1);
        long went = registry.clock().millis();

        registry.restart();

        assertThat(registry.profile(alice.id())).isEqualTo(new Profile(alice, false, went));
    }

    @Test
    void shouldWriteDownWhenSomebodyWasLastSeenWhileItRuns() {
        registry.opens(alice, 1);
        registry.closes(alice, 1);
        long went = registry.clock().millis();

        registry.clock().advance(Duration.ofMinutes(1));

        await().until(() -> lastSeen(alice.id()) == went);
    }

    private long lastSeen(AccountId account) {
        String sql = "SELECT last_seen_at FROM account WHERE id = ?";
        return (long) StoreFixture.rows(registry.database(), sql, account.value())
                .get(0)
                .get(0);
    }
}
