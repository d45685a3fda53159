package dev.recado.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.domain.Registered;
import dev.recado.storage.Dialect;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.StoreFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountStoreTest {
    private static final Account ALICE = account(1_111_111_111_111L, "Alice", "Alice Silva");
    private static final Account BOB = account(2_222_222_222_222L, "bob", null);
    private static final PasswordHash HASH = new PasswordHash("$2b$04$" + "x".repeat(53));

    private StoreFixture fixture;
    private RegistryWriter writer;
    private AccountStore store;

    private void open(Dialect dialect) {
        fixture = StoreFixture.open(dialect, "dev/recado/registry/migration");
        writer = aWriter();
        store = new AccountStore(fixture.database(), writer);
    }

    @AfterEach
    void close() {
        fixture.await(writer.close());
        fixture.close();
    }

    private RegistryWriter aWriter() {
        return new RegistryWriter(fixture.database(), new WriterConfig(1000, 1 << 20, 100));
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindWhatWasAddedByIdAndByNicknameHoweverItIsWritten(Dialect dialect) {
        open(dialect);
        assertThat(fixture.await(store.insert(ALICE, HASH, 1, 0))).isTrue();
        assertThat(fixture.await(store.insert(BOB, null, 2, 0))).isTrue();

        assertThat(find("ALICE")).isEqualTo(new Registered(ALICE, 0));
        assertThat(fixture.await(store.find(AccountRef.of(BOB.id())))).contains(new Registered(BOB, 0));
        assertThat(fixture.await(store.credentials(AccountRef.of(new Nickname("aLICE")))))
                .contains(new Credentials(ALICE, HASH));
        assertThat(fixture.await(store.credentials(AccountRef.of(BOB.id())))).contains(new Credentials(BOB, null));
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindNothingWhenNobodyHasTheName(Dialect dialect) {
        open(dialect);

        assertThat(fixture.await(store.find(AccountRef.of(ALICE.id())))).isEmpty();
        assertThat(fixture.await(store.find(AccountRef.of(ALICE.nickname())))).isEmpty();
        assertThat(fixture.await(store.credentials(AccountRef.of(ALICE.nickname()))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldAddNothingWhenTheIdOrTheNicknameIsTaken(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, HASH, 1, 0));

        Account sameId = account(ALICE.id().value(), "carol", null);
        Account sameNickname = account(3_333_333_333_333L, "aLiCe", null);

        assertThat(fixture.await(store.insert(sameId, null, 2, 0))).isFalse();
        assertThat(fixture.await(store.insert(sameNickname, null, 2, 0))).isFalse();
        assertThat(fixture.await(store.page(null, 10))).containsExactly(new Registered(ALICE, 0));
        assertThat(fixture.await(store.credentials(AccountRef.of(ALICE.id())))).contains(new Credentials(ALICE, HASH));
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryTextAsItIs(Dialect dialect) {
        open(dialect);
        List<String> names = List.of(
                "Robert'); DROP TABLE account; --",
                "100% _ \\ \" ? :x $1",
                " spaces around ",
                "李雷 \ud83d\ude00 e\u0301",
                "\ud83d\ude00".repeat(64));
        for (int i = 0; i < names.size(); i++) {
            Account account = account(1_000_000_000_000L + i, "nick_" + i, names.get(i));
            fixture.await(store.insert(account, null, 1, 0));
            assertThat(fixture.await(store.find(AccountRef.of(account.nickname()))))
                    .contains(new Registered(account, 0));
        }

        Account longest = account(ALICE.id().value(), "字".repeat(63), null);
        fixture.await(store.insert(longest, null, 1, 0));
        assertThat(fixture.await(store.find(AccountRef.of(longest.nickname())))).contains(new Registered(longest, 0));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeNoCharacterOfANicknameForAWildcard(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(account(1_111_111_111_111L, "axb", null), null, 1, 0));

        assertThat(fixture.await(store.find(AccountRef.of(new Nickname("a_b")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindManyOnceEachInTheOrderOfTheirIds(Dialect dialect) {
        open(dialect);
        List<AccountId> ids = addMany(2 * AccountStore.IDS_MAX + 1);
        List<AccountId> asked = new ArrayList<>(ids);
        asked.addAll(ids.subList(0, 10));
        asked.add(ALICE.id());
        Collections.reverse(asked);

        assertThat(ids(fixture.await(store.findAll(asked)))).isEqualTo(ids);
        assertThat(fixture.await(store.findAll(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldListPageAfterPage(Dialect dialect) {
        open(dialect);
        List<AccountId> ids = addMany(5);

        assertThat(ids(fixture.await(store.page(null, 2)))).isEqualTo(ids.subList(0, 2));
        assertThat(ids(fixture.await(store.page(ids.get(1), 2)))).isEqualTo(ids.subList(2, 4));
        assertThat(ids(fixture.await(store.page(ids.get(3), 2)))).isEqualTo(ids.subList(4, 5));
        assertThat(fixture.await(store.page(ids.get(4), 2))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountTheAccountsWhoeverAddsThem(Dialect dialect) {
        open(dialect);
        assertThat(fixture.await(store.count())).isZero();

        addMany(5);
        fixture.await(store.insert(ALICE, HASH, 10, 3));
        fixture.await(store.insert(ALICE, HASH, 10, 3));

        assertThat(fixture.await(store.count())).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteDownWhenAccountsWereLastSeen(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, HASH, 1, 0));
        fixture.await(store.insert(BOB, null, 1, 0));

        fixture.await(store.writeLastSeen(Map.of(ALICE.id(), 7L, new AccountId(3_333_333_333_333L), 8L)));

        assertThat(find("alice").lastSeenAt()).isEqualTo(7);
        assertThat(find("bob").lastSeenAt()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void shouldStillBeThereAfterARestart(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, HASH, 1, 0));

        fixture.await(writer.close());
        fixture.reopen();
        writer = aWriter();
        store = new AccountStore(fixture.database(), writer);

        assertThat(find("alice").account()).isEqualTo(ALICE);
    }

    private List<AccountId> addMany(int count) {
        List<AccountId> ids = LongStream.range(0, count)
                .mapToObj(i -> new AccountId(5_000_000_000_000L + i))
                .toList();
        ids.forEach(id -> fixture.await(store.insert(account(id.value(), "n" + id, null), null, 1, 0)));
        return ids;
    }

    private Registered find(String nickname) {
        return fixture.await(store.find(AccountRef.of(new Nickname(nickname)))).orElseThrow();
    }

    private static List<AccountId> ids(List<Registered> accounts) {
        return accounts.stream().map(registered -> registered.account().id()).toList();
    }

    private static Account account(long id, String nickname, String name) {
        return new Account(new AccountId(id), new Nickname(nickname), name);
    }
}
