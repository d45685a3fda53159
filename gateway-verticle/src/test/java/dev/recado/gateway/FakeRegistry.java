package dev.recado.gateway;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.Enter;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.FindOnline;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.ListBlocked;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.ListSessions;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import dev.recado.contract.registry.SetPassword;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry that keeps everything in memory and believes plain passwords. */
final class FakeRegistry extends VerticleBase {
    static final long TOKEN_EXPIRES_AT = 1_800_000_000_000L;

    final Map<AccountId, Account> accounts = new ConcurrentSkipListMap<>();
    final Map<AccountId, String> passwords = new ConcurrentHashMap<>();
    final Map<AccountId, Map<SessionId, SessionOpened>> sessions = new ConcurrentHashMap<>();
    /** Those whose gateway said that they are gone. */
    final Set<SessionId> closed = ConcurrentHashMap.newKeySet();
    /** Who is blocked by whom. */
    final Map<AccountId, Set<AccountId>> blocked = new ConcurrentHashMap<>();

    final Set<String> tokens = ConcurrentHashMap.newKeySet();
    final AtomicInteger finds = new AtomicInteger();
    /** What a look-up waits for before it is answered. */
    volatile Future<?> holdFinds = Future.succeededFuture();

    final AtomicInteger entries = new AtomicInteger();
    /** What a login by name alone waits for. */
    volatile Future<?> holdEntries = Future.succeededFuture();
    /** What logins are refused with, or null. */
    volatile ErrorCode loginRefusal;

    /** Whether it says nothing about sessions that begin. */
    volatile boolean silent;

    /** Whether nobody hears what it announces. */
    volatile boolean mute;

    private Bus bus;

    @Override
    public Future<?> start() {
        bus = Bus.of(vertx, House.TIMEOUT);
        return Future.all(List.of(
                bus.answer(RegistryAddresses.REGISTER, this::register).completion(),
                bus.answer(RegistryAddresses.LOGIN, this::logIn).completion(),
                bus.answer(RegistryAddresses.ENTER, this::enter).completion(),
                bus.answer(RegistryAddresses.LOGOUT, this::logOut).completion(),
                bus.answer(RegistryAddresses.SET_PASSWORD, this::setPassword).completion(),
                bus.answer(RegistryAddresses.FIND, this::find).completion(),
                bus.answer(RegistryAddresses.FIND_ALL, this::findAll).completion(),
                bus.answer(RegistryAddresses.ONLINE, this::findOnline).completion(),
                bus.answer(RegistryAddresses.BLOCK, this::block).completion(),
                bus.answer(RegistryAddresses.BLOCKED, this::blockedBy).completion(),
                bus.answer(RegistryAddresses.BLOCKING, this::blocking).completion(),
                bus.answer(RegistryAddresses.LIST, this::list).completion(),
                bus.answer(RegistryAddresses.SESSION_OPENED, this::opened).completion(),
                bus.answer(RegistryAddresses.SESSION_CLOSED, this::closed).completion(),
                bus.answer(RegistryAddresses.SESSIONS, this::sessions).completion(),
                bus.answer(RegistryAddresses.CLOSE_SESSION, this::closeSession).completion()));
    }

    private Future<Account> register(RegisterAccount request) {
        AccountId id = new AccountId(AccountId.FIRST + 1 + accounts.size());
        Nickname nickname = request.nickname() == null ? Nickname.of(id) : request.nickname();
        if (named(nickname) != null) {
            return refuse(ErrorCode.NICKNAME_TAKEN);
        }
        Account account = new Account(id, nickname, request.name());
        accounts.put(id, account);
        if (request.password() != null) {
            passwords.put(id, request.password());
        }
        return Future.succeededFuture(account);
    }

    private static <T> Future<T> refuse(ErrorCode code) {
        return Future.failedFuture(new Refusal(code));
    }

    private Account named(Nickname nickname) {
        return accounts.values().stream()
                .filter(account -> account.nickname().key().equals(nickname.key()))
                .findAny()
                .orElse(null);
    }

    private Account known(AccountRef who) {
        return who.account() != null ? accounts.get(who.account()) : named(who.nickname());
    }

    private Future<LoggedIn> logIn(Login request) {
        Account account = known(request.who());
        if (loginRefusal != null) {
            return refuse(loginRefusal);
        }
        boolean right = account != null
                && (request.password() != null
                        ? request.password().equals(passwords.get(account.id()))
                        : tokens.contains(request.token()));
        if (!right) {
            return refuse(ErrorCode.WRONG_CREDENTIALS);
        }
        String token = "token-" + account.nickname() + "-" + tokens.size();
        tokens.add(token);
        return Future.succeededFuture(new LoggedIn(account, token, TOKEN_EXPIRES_AT));
    }

    private Future<Account> enter(Enter request) {
        entries.incrementAndGet();
        return holdEntries.transform(held -> enterNow(request));
    }

    private Future<Account> enterNow(Enter request) {
        Account account = known(request.who());
        if (account == null) {
            return refuse(ErrorCode.NO_SUCH_ACCOUNT);
        }
        return passwords.containsKey(account.id())
                ? refuse(ErrorCode.PASSWORD_NEEDED)
                : Future.succeededFuture(account);
    }

    private Future<Done> logOut(Logout request) {
        tokens.remove(request.token());
        return Future.succeededFuture(Done.DONE);
    }

    private Future<Done> setPassword(SetPassword request) {
        passwords.put(request.account(), request.password());
        return Future.succeededFuture(Done.DONE);
    }

    private Future<Profile> find(FindAccount request) {
        finds.incrementAndGet();
        Account account = known(request.who());
        return holdFinds.transform(held -> account == null
                ? refuse(ErrorCode.NO_SUCH_ACCOUNT)
                : Future.succeededFuture(profile(account, request.viewer())));
    }

    private Profile profile(Account account, AccountId viewer) {
        return new Profile(account, visible(account.id(), viewer), 0);
    }

    private boolean visible(AccountId account, AccountId viewer) {
        boolean hidden =
                viewer != null && blocked.getOrDefault(viewer, Set.of()).contains(account);
        return !hidden && online(account);
    }

    boolean online(AccountId account) {
        return !sessions.getOrDefault(account, Map.of()).isEmpty();
    }

    private Future<Profiles> findAll(FindProfiles request) {
        return Future.succeededFuture(new Profiles(
                request.accounts().stream()
                        .filter(accounts::containsKey)
                        .map(id -> profile(accounts.get(id), request.viewer()))
                        .toList(),
                null));
    }

    private Future<Done> block(BlockAccount request) {
        if (request.account().equals(request.other())) {
            throw new IllegalArgumentException("account: one's own");
        }
        Set<AccountId> by = new HashSet<>(blocked.getOrDefault(request.other(), Set.of()));
        boolean changed = request.blocked() ? by.add(request.account()) : by.remove(request.account());
        blocked.put(request.other(), by);
        return announceIf(changed, request.account());
    }

    private List<AccountId> whomBlocks(AccountId account) {
        return blocked.entrySet().stream()
                .filter(entry -> entry.getValue().contains(account))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Future<Accounts> blockedBy(ListBlocked request) {
        return Future.succeededFuture(new Accounts(whomBlocks(request.account())));
    }

    private Future<Accounts> blocking(FindBlocking request) {
        Set<AccountId> by = blocked.getOrDefault(request.account(), Set.of());
        return Future.succeededFuture(
                new Accounts(request.by().stream().filter(by::contains).toList()));
    }

    private Future<Profiles> list(ListProfiles request) {
        List<Profile> rest = new TreeMap<>(accounts)
                .values().stream()
                        .filter(account ->
                                request.after() == null || account.id().compareTo(request.after()) > 0)
                        .filter(account ->
                                request.online() == null || request.online() == visible(account.id(), request.viewer()))
                        .map(account -> profile(account, request.viewer()))
                        .toList();
        List<Profile> page = rest.stream().limit(request.limit()).toList();
        AccountId after =
                page.size() < rest.size() ? page.get(page.size() - 1).account().id() : null;
        return Future.succeededFuture(new Profiles(page, after));
    }

    private Future<Accounts> findOnline(FindOnline request) {
        return Future.succeededFuture(
                new Accounts(request.accounts().stream().filter(this::online).toList()));
    }

    private Future<Done> opened(SessionOpened request) {
        if (silent) {
            return refuse(ErrorCode.UNAVAILABLE);
        }
        boolean came = !online(request.account());
        Map<SessionId, SessionOpened> theirs =
                sessions.computeIfAbsent(request.account(), account -> new ConcurrentHashMap<>());
        if (request.policy() == SessionPolicy.REJECT && !theirs.isEmpty()) {
            return refuse(ErrorCode.ALREADY_CONNECTED);
        }
        if (request.policy() == SessionPolicy.REPLACE) {
            List.copyOf(theirs.values()).forEach(other -> end(other, ErrorCode.ALREADY_CONNECTED));
        }
        theirs.merge(request.session(), request, (first, again) -> first);
        return announceIf(came, request.account());
    }

    private Future<Done> end(SessionOpened session, ErrorCode why) {
        sessions.get(session.account()).remove(session.session());
        return bus.ask(
                RegistryAddresses.endSession(session.gateway()),
                new EndSession(session.account(), session.session(), why));
    }

    private Future<Sessions> sessions(ListSessions request) {
        return Future.succeededFuture(new Sessions(sessions.getOrDefault(request.account(), Map.of()).values().stream()
                .sorted(Comparator.comparing(SessionOpened::openedAt))
                .map(one -> new Sessions.Item(
                        one.session(), one.node(), one.device(), one.dialect(), one.remoteAddress(), one.openedAt()))
                .toList()));
    }

    private Future<Done> closeSession(CloseSession request) {
        SessionOpened session =
                sessions.getOrDefault(request.account(), Map.of()).get(request.session());
        return session == null ? refuse(ErrorCode.NO_SUCH_SESSION) : end(session, ErrorCode.SESSION_ENDED);
    }

    private Future<Done> closed(SessionClosed request) {
        closed.add(request.session());
        boolean was = online(request.account());
        sessions.getOrDefault(request.account(), new ConcurrentHashMap<>()).remove(request.session());
        return announceIf(was && !online(request.account()), request.account());
    }

    private Future<Done> announceIf(boolean changed, AccountId account) {
        if (changed) {
            if (mute) {
                return Future.succeededFuture(Done.DONE);
            }
            List<AccountId> hiddenFrom = whomBlocks(account);
            bus.announce(
                    RegistryAddresses.presence(account),
                    new Presence(account, online(account), 0, hiddenFrom.isEmpty() ? null : hiddenFrom));
        }
        return Future.succeededFuture(Done.DONE);
    }
}
