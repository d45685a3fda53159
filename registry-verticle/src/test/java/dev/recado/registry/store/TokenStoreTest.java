package dev.recado.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.registry.domain.Token;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.domain.TokenOwner;
import dev.recado.storage.Dialect;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.StoreFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenStoreTest {
    private static final Account ALICE =
            new Account(new AccountId(1_111_111_111_111L), new Nickname("Alice"), "Alice Silva");
    private static final Account BOB = new Account(new AccountId(2_222_222_222_222L), new Nickname("bob"), null);

    private StoreFixture fixture;
    private RegistryWriter writer;
    private TokenStore store;

    private void open(Dialect dialect) {
        fixture = StoreFixture.open(dialect, "dev/recado/registry/migration");
        writer = aWriter();
        store = new TokenStore(fixture.database(), writer);
        AccountStore accounts = new AccountStore(fixture.database(), writer);
        fixture.await(accounts.insert(ALICE, null, 1, 0));
        fixture.await(accounts.insert(BOB, null, 1, 0));
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
    void shouldFindATokenAndItsOwner(Dialect dialect) {
        open(dialect);
        Token token = kept("a", ALICE, 10);
        kept("b", BOB, 20);

        assertThat(fixture.await(store.find(token.hash()))).contains(new TokenOwner(token, ALICE));
        assertThat(fixture.await(store.find(TokenHash.of("c")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldListTheTokensOfAnAccount(Dialect dialect) {
        open(dialect);
        Token one = kept("a", ALICE, 10);
        Token other = kept("b", ALICE, 20);
        kept("c", BOB, 30);

        assertThat(fixture.await(store.ofAccount(ALICE.id()))).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @EnumSource
    void shouldExtendATokenThatIsThere(Dialect dialect) {
        open(dialect);
        Token token = kept("a", ALICE, 10);

        assertThat(fixture.await(store.extend(token.hash(), 99))).isTrue();
        assertThat(fixture.await(store.extend(TokenHash.of("gone"), 99))).isFalse();

        assertThat(fixture.await(store.find(token.hash())).orElseThrow().token().expiresAt())
                .isEqualTo(99);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRemoveATokenForItsOwnerOnly(Dialect dialect) {
        open(dialect);
        Token token = kept("a", ALICE, 10);

        fixture.await(store.delete(token.hash(), BOB.id()));
        assertThat(fixture.await(store.find(token.hash()))).isPresent();

        fixture.await(store.delete(token.hash(), ALICE.id()));
        fixture.await(store.delete(token.hash(), ALICE.id()));
        assertThat(fixture.await(store.find(token.hash()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRemoveSeveralTokens(Dialect dialect) {
        open(dialect);
        Token one = kept("a", ALICE, 10);
        Token other = kept("b", ALICE, 20);
        Token staying = kept("c", ALICE, 30);

        fixture.await(store.delete(List.of(one.hash(), other.hash(), TokenHash.of("gone"))));
        fixture.await(store.delete(List.of()));

        assertThat(fixture.await(store.ofAccount(ALICE.id()))).containsExactly(staying);
    }

    private Token kept(String text, Account account, long expiresAt) {
        Token token = new Token(TokenHash.of(text), account.id(), expiresAt);
        fixture.await(store.insert(token));
        return token;
    }
}
