package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** A registry of accounts with numbers in a row, of which every third is online. */
final class FakeRegistry {
    final AtomicInteger pages = new AtomicInteger();
    /** Who takes nothing from anybody. */
    final Set<AccountId> blocking = ConcurrentHashMap.newKeySet();

    private final int accounts;
    private volatile int pagesMax = Integer.MAX_VALUE;

    FakeRegistry(int accounts) {
        this.accounts = accounts;
    }

    static AccountId account(long index) {
        return new AccountId(AccountId.FIRST + index);
    }

    private static boolean online(AccountId account) {
        return account.value() % 3 == 0;
    }

    List<AccountId> accounts(Predicate<AccountId> filter) {
        return LongStream.range(0, accounts)
                .mapToObj(FakeRegistry::account)
                .filter(filter)
                .toList();
    }

    List<AccountId> accountsOnline() {
        return accounts(FakeRegistry::online);
    }

    /** Gives no more than so many pages from now on, and is away when more are asked for. */
    void goAwayAfter(int more) {
        pagesMax = pages.get() + more;
    }

    int pagesGiven() {
        return pages.get();
    }

    void comeBack() {
        pagesMax = Integer.MAX_VALUE;
    }

    Future<?> answerOn(Bus bus) {
        return Future.all(
                bus.answer(RegistryAddresses.COUNT, this::count).completion(),
                bus.answer(RegistryAddresses.BLOCKING, this::blocking).completion(),
                bus.answer(RegistryAddresses.LIST, this::list).completion());
    }

    private Future<AccountCounts> count(CountAccounts question) {
        return Future.succeededFuture(
                new AccountCounts(accounts, accountsOnline().size()));
    }

    private Future<Accounts> blocking(FindBlocking question) {
        return Future.succeededFuture(
                new Accounts(question.by().stream().filter(blocking::contains).toList()));
    }

    private Future<Profiles> list(ListProfiles question) {
        if (pages.get() >= pagesMax) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        pages.incrementAndGet();
        List<AccountId> rest =
                accounts(account -> question.after() == null || account.compareTo(question.after()) > 0).stream()
                        .filter(account -> question.online() == null || question.online() == online(account))
                        .toList();
        List<Profile> page = rest.stream()
                .limit(question.limit())
                .map(account ->
                        new Profile(new Account(account, new Nickname("n" + account), null), online(account), 0))
                .toList();
        AccountId after = page.size() < rest.size() ? rest.get(page.size() - 1) : null;
        return Future.succeededFuture(new Profiles(page, after));
    }
}
