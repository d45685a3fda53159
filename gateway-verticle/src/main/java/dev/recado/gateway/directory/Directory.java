package dev.recado.gateway.directory;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds accounts, asking the registry only for those it does not remember.
 *
 * <p>Remembers who was found, since an account's id and nickname never change; never that nobody was found, since
 * somebody may be a moment later. Belongs to the context of its gateway.
 */
public final class Directory {
    private final Bus bus;
    private final Map<AccountId, Account> byId;
    private final Map<String, Account> byNickname;

    /**
     * Makes an empty one.
     *
     * @param bus where the registry is
     * @param accountsMax how many accounts to remember
     */
    public Directory(Bus bus, int accountsMax) {
        this.bus = bus;
        this.byId = new Lru<>(accountsMax);
        this.byNickname = new Lru<>(accountsMax);
    }

    /**
     * Finds an account.
     *
     * @param who by id or by nickname
     * @return succeeds with the account, at once if it is remembered; fails with the registry's refusal
     */
    public Future<Account> find(AccountRef who) {
        Account known = recall(who);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return bus.ask(RegistryAddresses.FIND, new FindAccount(who)).map(profile -> remember(profile.account()));
    }

    /**
     * Finds an account without asking anybody.
     *
     * @param who by id or by nickname
     * @return the account, or {@code null} if it is not remembered
     */
    public Account recall(AccountRef who) {
        return who.account() != null
                ? byId.get(who.account())
                : byNickname.get(who.nickname().key());
    }

    /**
     * Finds several accounts.
     *
     * @param accounts at most {@link FindProfiles#ACCOUNTS_MAX}
     * @return succeeds with those that exist; fails with the registry's refusal
     */
    public Future<Map<AccountId, Account>> findAll(Collection<AccountId> accounts) {
        Map<AccountId, Account> found = new HashMap<>();
        accounts.forEach(id -> found.computeIfAbsent(id, byId::get));
        List<AccountId> unknown = accounts.stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return Future.succeededFuture(found);
        }
        return bus.ask(RegistryAddresses.FIND_ALL, new FindProfiles(unknown)).map(profiles -> add(profiles, found));
    }

    private Map<AccountId, Account> add(Profiles profiles, Map<AccountId, Account> found) {
        profiles.profiles().forEach(profile -> found.put(profile.account().id(), remember(profile.account())));
        return found;
    }

    /**
     * Remembers an account that is known to exist.
     *
     * @param account who
     * @return the same
     */
    public Account remember(Account account) {
        byId.put(account.id(), account);
        byNickname.put(account.nickname().key(), account);
        return account;
    }
}
