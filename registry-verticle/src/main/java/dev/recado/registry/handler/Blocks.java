package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.Blockers;
import dev.recado.registry.store.BlockStore;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who blocks whom. Accounts that block nobody cost no query. Used by one context.
 */
public final class Blocks {
    /** How many accounts one query asks for. */
    static final int ACCOUNTS_MAX = 100;

    private static final int LOADED_AT_ONCE = 1000;
    private static final int CHANGES = 1024;

    private final BlockStore store;
    private final Blockers blockers = new Blockers();
    /** How often something has changed for those who may be blocked: what was read before a change is not shown after it. */
    private final long[] changes = new long[CHANGES];

    /**
     * Knows of nothing before it has {@linkplain #load loaded}.
     *
     * @param store where it is kept
     */
    public Blocks(BlockStore store) {
        this.store = store;
    }

    /**
     * Learns who blocks anybody, page by page.
     *
     * @return succeeds when nobody is missing
     */
    public Future<Void> load() {
        return load(null);
    }

    private Future<Void> load(AccountId after) {
        return store.accounts(after, LOADED_AT_ONCE).compose(page -> {
            page.forEach(blockers::add);
            return page.size() < LOADED_AT_ONCE ? Future.succeededFuture() : load(page.get(page.size() - 1));
        });
    }

    /** Whether an account may block somebody; a no is certain. */
    boolean mayBlock(AccountId account) {
        return blockers.mayContain(account);
    }

    Future<Void> add(AccountId account, AccountId other, long shownSeenAt) {
        blockers.add(account);
        return store.insert(account, other, shownSeenAt).onComplete(done -> changes[place(other)]++);
    }

    Future<Void> remove(AccountId account, AccountId other) {
        return store.delete(account, other).onComplete(done -> changes[place(other)]++);
    }

    private static int place(AccountId other) {
        return (int) (other.value() % CHANGES);
    }

    /** Whom an account blocks, in the order of their ids. */
    Future<List<AccountId>> of(AccountId account) {
        return mayBlock(account) ? store.ofAccount(account) : Future.succeededFuture(List.of());
    }

    /**
     * Which of some accounts block somebody, and when he is told that they were last seen. True at the moment when it succeeds: if
     * something changes while the database is read, it is read again.
     */
    Future<Map<AccountId, Long>> against(AccountId other, Collection<AccountId> accounts) {
        List<AccountId> asked =
                accounts.stream().filter(blockers::mayContain).distinct().toList();
        long before = changes[place(other)];
        return readAgainst(other, asked)
                .compose(
                        read -> changes[place(other)] == before ? Future.succeededFuture(read) : against(other, asked));
    }

    private Future<Map<AccountId, Long>> readAgainst(AccountId other, List<AccountId> accounts) {
        Map<AccountId, Long> found = new HashMap<>();
        Future<Void> done = Future.succeededFuture();
        for (int from = 0; from < accounts.size(); from += ACCOUNTS_MAX) {
            List<AccountId> some = accounts.subList(from, Math.min(from + ACCOUNTS_MAX, accounts.size()));
            done = done.compose(before -> store.against(other, some)).map(part -> {
                found.putAll(part);
                return null;
            });
        }
        return done.map(found);
    }
}
