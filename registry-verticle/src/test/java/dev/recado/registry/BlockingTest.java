package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.ListBlocked;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTest {
    @TempDir
    private Path directory;

    private final Queue<Presence> announced = new ConcurrentLinkedQueue<>();
    private RunningRegistry registry;
    private Account alice;
    private Account bob;
    private Account carol;

    @BeforeEach
    void start() {
        registry = new RunningRegistry(directory);
        alice = registry.registered("alice", null);
        bob = registry.registered("bob", null);
        carol = registry.registered("carol", null);
        RunningRegistry.done(registry.bus()
                .listen(RegistryAddresses.presence(alice.id()), announced::add)
                .completion());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldShowWhoBlocksAsGoneSinceThenToTheBlockedOneOnly() {
        registry.opens(alice, 1);
        registry.clock().advance(Duration.ofMinutes(5));
        long blockedAt = registry.clock().millis();
        registry.blocks(alice, bob);
        registry.clock().advance(Duration.ofMinutes(5));

        assertThat(seenBy(bob, alice)).isEqualTo(new Profile(alice, false, blockedAt));
        assertThat(allSeenBy(bob, alice, carol))
                .containsExactlyInAnyOrder(new Profile(alice, false, blockedAt), new Profile(carol, false, 0));
        assertThat(seenBy(carol, alice).online()).isTrue();
        assertThat(seenBy(alice, alice).online()).isTrue();
        assertThat(seenBy(alice, bob).online()).isFalse();
        assertThat(registry.profile(alice.id()).online()).isTrue();
    }

    @Test
    void shouldGoOnShowingWhenSomebodyWasLastSeenWhoBlocksWhileHeIsAway() {
        registry.opens(alice, 1);
        registry.closes(alice, 1);
        long went = registry.clock().millis();
        registry.clock().advance(Duration.ofMinutes(5));

        registry.blocks(alice, bob);
        registry.clock().advance(Duration.ofMinutes(5));
        registry.opens(alice, 2);
        registry.closes(alice, 2);

        assertThat(seenBy(bob, alice)).isEqualTo(new Profile(alice, false, went));
        assertThat(seenBy(carol, alice).lastSeenAt()).isGreaterThan(went);
    }

    @Test
    void shouldShowEverythingAgainOnceItIsUndone() {
        registry.opens(alice, 1);
        registry.blocks(alice, bob);

        registry.unblocks(alice, bob);
        registry.unblocks(alice, bob);

        assertThat(seenBy(bob, alice).online()).isTrue();
        assertThat(blocked(alice)).isEmpty();
    }

    @Test
    void shouldStillHideAfterARestart() {
        registry.opens(alice, 1);
        registry.blocks(alice, bob);

        registry.restart();
        registry.opens(alice, 2);

        assertThat(seenBy(bob, alice).online()).isFalse();
        assertThat(seenBy(carol, alice).online()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void shouldListWhoHidesAmongThoseWhoAreNotOnline(int limit) {
        List.of(alice, bob, carol)
                .forEach(account ->
                        registry.opens(account, 1 + (int) (account.id().value() % 1000)));
        registry.blocks(alice, bob);

        assertThat(listedFor(bob, true, limit)).containsExactlyInAnyOrder(bob.id(), carol.id());
        assertThat(listedFor(bob, false, limit)).containsExactly(alice.id());
        assertThat(listedFor(bob, null, limit)).containsExactlyInAnyOrder(alice.id(), bob.id(), carol.id());
        assertThat(listedFor(carol, true, limit)).hasSize(3);
        assertThat(listedFor(carol, false, limit)).isEmpty();
    }

    @Test
    void shouldNotTellByTheEndOfAPageThatSomebodyHides() {
        registry.opens(alice, 1);
        registry.blocks(alice, bob);

        Profiles page = registry.ask(RegistryAddresses.LIST, new ListProfiles(new AccountId(0), 1, true, bob.id()));

        assertThat(page).isEqualTo(new Profiles(List.of(), null));
    }

    @Test
    void shouldAnnounceFromWhomAComingIsHidden() {
        registry.blocks(alice, carol);
        registry.blocks(alice, bob);
        announcements(2);
        registry.opens(alice, 1);
        long came = registry.clock().millis();

        Presence presence = announcements(1).get(0);

        assertThat(presence.online()).isTrue();
        assertThat(presence.lastSeenAt()).isEqualTo(came);
        assertThat(presence.hiddenFrom()).containsExactlyInAnyOrder(bob.id(), carol.id());
    }

    @Test
    void shouldAnnounceABlockAndItsEndAtOnce() {
        registry.opens(alice, 1);
        long came = registry.clock().millis();
        registry.clock().advance(Duration.ofMinutes(5));

        registry.blocks(alice, bob);
        List<Presence> blocked = announcements(2);
        registry.unblocks(alice, bob);

        assertThat(blocked)
                .containsExactly(
                        new Presence(alice.id(), true, came), new Presence(alice.id(), true, came, List.of(bob.id())));
        assertThat(announcements(1)).containsExactly(new Presence(alice.id(), true, came));
    }

    @Test
    void shouldAnnounceHowItEndedOfWhoComesAndGoesQuickly() {
        registry.blocks(alice, bob);
        announcements(1);

        for (int session = 1; session <= 50; session++) {
            registry.opens(alice, session);
            registry.closes(alice, session);
        }
        registry.opens(alice, 51);

        await().until(() ->
                announced.stream().reduce((first, last) -> last).orElseThrow().online());
        assertThat(announced).allSatisfy(one -> assertThat(one.hiddenFrom()).containsExactly(bob.id()));
    }

    @Test
    void shouldListWhomAnAccountBlocksAndTellWhoBlocksIt() {
        registry.blocks(alice, carol);
        registry.blocks(alice, bob);
        registry.blocks(carol, bob);

        assertThat(blocked(alice)).containsExactly(sorted(bob, carol));
        assertThat(blocked(bob)).isEmpty();
        assertThat(blocking(bob, alice, carol)).containsExactly(sorted(alice, carol));
        assertThat(blocking(bob, carol)).containsExactly(carol.id());
        assertThat(blocking(carol, bob)).isEmpty();
    }

    @Test
    void shouldRefuseToBlockOneselfOrNobody() {
        assertThat(refused(alice, alice.id())).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refused(alice, new AccountId(1))).isEqualTo(ErrorCode.NO_SUCH_ACCOUNT);
        assertThat(blocked(alice)).isEmpty();
    }

    @Test
    void shouldBlockAsManyAsOneMayHoweverManyAreAskedForAtOnce() {
        List<Account> others = IntStream.range(0, 20)
                .mapToObj(i -> registry.registered("other" + i, null))
                .toList();
        List<Future<Refusal>> asked = others.stream()
                .map(other ->
                        registry.refusing(RegistryAddresses.BLOCK, new BlockAccount(alice.id(), other.id(), true)))
                .toList();

        List<Refusal> refusals = asked.stream()
                .map(RunningRegistry::done)
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals)
                .hasSize(20 - RunningRegistry.BLOCKED_MAX)
                .allMatch(refusal -> refusal.code() == ErrorCode.TOO_MANY_BLOCKED);
        assertThat(blocked(alice)).hasSize(RunningRegistry.BLOCKED_MAX);
    }

    @Test
    void shouldTakeARepeatedBlockThoughThereIsNoRoomForMore() {
        List<Account> others = IntStream.range(0, RunningRegistry.BLOCKED_MAX)
                .mapToObj(i -> registry.registered("other" + i, null))
                .toList();
        others.forEach(other -> registry.blocks(alice, other));

        registry.blocks(alice, others.get(0));
        registry.unblocks(alice, others.get(0));
        registry.blocks(alice, bob);

        assertThat(blocked(alice)).hasSize(RunningRegistry.BLOCKED_MAX).contains(bob.id());
    }

    private Profile seenBy(Account viewer, Account account) {
        return registry.ask(RegistryAddresses.FIND, new FindAccount(AccountRef.of(account.nickname()), viewer.id()));
    }

    private List<Profile> allSeenBy(Account viewer, Account... accounts) {
        List<AccountId> ids = List.of(accounts).stream().map(Account::id).toList();
        return registry.ask(RegistryAddresses.FIND_ALL, new FindProfiles(ids, viewer.id()))
                .profiles();
    }

    private List<AccountId> listedFor(Account viewer, Boolean online, int limit) {
        List<AccountId> listed = new ArrayList<>();
        AccountId after = null;
        do {
            Profiles page = registry.ask(RegistryAddresses.LIST, new ListProfiles(after, limit, online, viewer.id()));
            page.profiles().forEach(profile -> listed.add(profile.account().id()));
            after = page.after();
        } while (after != null);
        return listed;
    }

    private List<AccountId> blocked(Account account) {
        return registry.ask(RegistryAddresses.BLOCKED, new ListBlocked(account.id()))
                .accounts();
    }

    private List<AccountId> blocking(Account account, Account... by) {
        List<AccountId> ids = List.of(by).stream().map(Account::id).toList();
        return registry.ask(RegistryAddresses.BLOCKING, new FindBlocking(account.id(), ids))
                .accounts();
    }

    private ErrorCode refused(Account account, AccountId other) {
        return registry.refused(RegistryAddresses.BLOCK, new BlockAccount(account.id(), other, true))
                .code();
    }

    private static AccountId[] sorted(Account... accounts) {
        return List.of(accounts).stream().map(Account::id).sorted().toArray(AccountId[]::new);
    }

    private List<Presence> announcements(int count) {
        await().until(() -> announced.size() >= count);
        List<Presence> all = List.copyOf(announced);
        announced.clear();
        return all;
    }
}
