package dev.recado.terminal.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Ana's store, open, and whom the tests speak of. */
final class OpenStore implements AutoCloseable {
    static final Account ANA = account(1, "ana", "Ana");
    static final Account BIA = account(2, "bia", null);
    static final Account CAIO = account(3, "Caio", "Caio Prado");
    static final GroupId GROUP = new GroupId(GroupId.FIRST + 7);
    static final ConversationId WITH_BIA = ConversationId.direct(ANA.id(), BIA.id());
    static final ConversationId IN_GROUP = ConversationId.group(GROUP);
    /** 2026-11-22T10:00:00Z. */
    static final long MORNING = 1_795_341_600_000L;

    private final Path directory;
    private final Vertx vertx = Vertx.vertx();
    LocalStore store;

    private OpenStore(Path directory) {
        this.directory = directory;
        this.store = await(LocalStore.open(vertx, directory));
    }

    static OpenStore in(Path directory) {
        return new OpenStore(directory);
    }

    /** Ends the store and opens it again. */
    LocalStore reopened() {
        await(store.close());
        store = await(LocalStore.open(vertx, directory));
        return store;
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        await(store.close());
        await(vertx.close());
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    static Account account(int number, String nickname, String name) {
        return new Account(new AccountId(AccountId.FIRST + number), new Nickname(nickname), name);
    }

    /** A minute later, the higher its number. */
    static Entry entry(ConversationId conversation, long seq, Account from, String body) {
        return entry(conversation, seq, from, "text/plain", body, null);
    }

    static Entry entry(ConversationId conversation, long seq, Account from, String type, String body, String group) {
        return new Entry(
                conversation,
                seq,
                from.id(),
                from.nickname(),
                MORNING + 60_000 * seq,
                new MessageId(conversation + "/" + seq),
                type,
                body,
                group == null ? null : new GroupName(group),
                null,
                null);
    }
}
