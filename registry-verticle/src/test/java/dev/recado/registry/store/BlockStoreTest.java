package dev.recado.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.storage.Dialect;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.StoreFixture;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockStoreTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final AccountId BOB = new AccountId(2_222_222_222_222L);
    private static final AccountId CAROL = new AccountId(3_333_333_333_333L);

    private StoreFixture fixture;
    private RegistryWriter writer;
    private BlockStore store;

    private void open(Dialect dialect) {
        fixture = StoreFixture.open(dialect, "dev/recado/registry/migration");
        writer = aWriter();
        store = new BlockStore(fixture.database(), writer);
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
    void shouldListWhomAnAccountBlocksInTheOrderOfTheirIds(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, CAROL, 1));
        fixture.await(store.insert(ALICE, BOB, 2));
        fixture.await(store.insert(BOB, ALICE, 3));

        assertThat(fixture.await(store.ofAccount(ALICE))).containsExactly(BOB, CAROL);
        assertThat(fixture.await(store.ofAccount(BOB))).containsExactly(ALICE);
        assertThat(fixture.await(store.ofAccount(CAROL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheFirstOfTwoBlocks(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, BOB, 1));

        fixture.await(store.insert(ALICE, BOB, 2));

        assertThat(fixture.await(store.against(BOB, List.of(ALICE, CAROL)))).isEqualTo(Map.of(ALICE, 1L));
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindWhoOfManyBlocksSomebody(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, CAROL, 1));
        fixture.await(store.insert(BOB, CAROL, 2));
        fixture.await(store.insert(CAROL, ALICE, 3));
        List<AccountId> many = LongStream.range(0, AccountStore.IDS_MAX - 2)
                .mapToObj(i -> new AccountId(5_000_000_000_000L + i))
                .toList();

        assertThat(fixture.await(store.against(CAROL, List.of(ALICE, BOB)))).isEqualTo(Map.of(ALICE, 1L, BOB, 2L));
        assertThat(fixture.await(store.against(CAROL, List.of(BOB)))).isEqualTo(Map.of(BOB, 2L));
        assertThat(fixture.await(store.against(BOB, List.of(ALICE, CAROL)))).isEmpty();
        assertThat(fixture.await(store.against(CAROL, many))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRemoveABlockAndNoOther(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(ALICE, BOB, 1));
        fixture.await(store.insert(ALICE, CAROL, 1));
        fixture.await(store.insert(BOB, ALICE, 1));

        fixture.await(store.delete(ALICE, BOB));
        fixture.await(store.delete(ALICE, BOB));

        assertThat(fixture.await(store.ofAccount(ALICE))).containsExactly(CAROL);
        assertThat(fixture.await(store.ofAccount(BOB))).containsExactly(ALICE);
    }

    @ParameterizedTest
    @EnumSource
    void shouldListEveryoneWhoBlocksPageAfterPageAlsoAfterARestart(Dialect dialect) {
        open(dialect);
        fixture.await(store.insert(BOB, ALICE, 1));
        fixture.await(store.insert(CAROL, ALICE, 1));
        fixture.await(store.insert(CAROL, BOB, 1));
        fixture.await(store.insert(ALICE, BOB, 1));

        fixture.await(writer.close());
        fixture.reopen();
        writer = aWriter();
        store = new BlockStore(fixture.database(), writer);

        assertThat(fixture.await(store.accounts(null, 2))).containsExactly(ALICE, BOB);
        assertThat(fixture.await(store.accounts(BOB, 2))).containsExactly(CAROL, CAROL);
        assertThat(fixture.await(store.accounts(CAROL, 2))).isEmpty();
    }
}
