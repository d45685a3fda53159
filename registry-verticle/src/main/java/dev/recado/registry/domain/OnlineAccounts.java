package dev.recado.registry.domain;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who has a session, in the order of ids, and which.
 *
 * <p>What is told of sessions may come twice and in the wrong order: the sessions that ended last are remembered, at most
 * {@code endedMax} of them, so that one that is said to begin after it ended is not taken for one that is there. Used by one thread.
 */
public final class OnlineAccounts {
    /** How many ended sessions are remembered. */
    static final int ENDED_MAX = 10_000;

    private static final Comparator<Sessions.Item> BY_AGE = Comparator.comparingLong(Sessions.Item::openedAt)
            .thenComparing(item -> item.session().value());

    private final NavigableMap<AccountId, Present> present = new TreeMap<>();
    private final GatewaySessions byGateway = new GatewaySessions();
    private final EndedSessions ended;

    /** Who is online with what, and since when. Most accounts have one session. */
    private record Present(long since, List<Sessions.Item> sessions) {
        Sessions.Item find(SessionId name) {
            for (Sessions.Item session : sessions) {
                if (session.session().equals(name)) {
                    return session;
                }
            }
            return null;
        }

        Present with(Sessions.Item session) {
            List<Sessions.Item> more = new ArrayList<>(sessions);
            more.add(session);
            return new Present(since, List.copyOf(more));
        }

        Present without(SessionId name) {
            return new Present(
                    since,
                    sessions.stream()
                            .filter(session -> !session.session().equals(name))
                            .toList());
        }
    }

    /** Nobody is online. */
    public OnlineAccounts() {
        this(ENDED_MAX);
    }

    OnlineAccounts(int endedMax) {
        this.ended = new EndedSessions(endedMax);
    }

    /**
     * An account has a session. What is said of it again changes nothing.
     *
     * @param account whose
     * @param session which, with the gateway that holds it
     * @param policy what it means for the account's other sessions, or {@code null} for nothing
     * @param now in milliseconds since 1970
     * @return what becomes of it
     */
    public Admission opened(AccountId account, Sessions.Item session, SessionPolicy policy, long now) {
        if (ended.contains(session.session())) {
            return new Admission.Ended(ended.why(session.session()));
        }
        Present before = present.get(account);
        if (before == null) {
            put(account, new Present(now, List.of(session)), session);
            return new Admission.Admitted(true, List.of());
        }
        if (before.find(session.session()) != null) {
            return new Admission.Admitted(false, List.of());
        }
        if (policy == SessionPolicy.REJECT) {
            return new Admission.Rejected();
        }
        if (policy == SessionPolicy.REPLACE) {
            return replace(account, session, before);
        }
        put(account, before.with(session), session);
        return new Admission.Admitted(false, List.of());
    }

    private void put(AccountId account, Present theirs, Sessions.Item added) {
        present.put(account, theirs);
        byGateway.add(added.gateway(), added.session(), account);
    }

    private Admission replace(AccountId account, Sessions.Item session, Present before) {
        List<Sessions.Item> replaced = of(account);
        replaced.forEach(other -> {
            ended.add(other.session(), ErrorCode.ALREADY_CONNECTED);
            byGateway.remove(other.gateway(), other.session());
        });
        put(account, new Present(before.since(), List.of(session)), session);
        return new Admission.Admitted(false, replaced);
    }

    /**
     * A session of an account has ended.
     *
     * @param account whose
     * @param session which
     * @param why it was ended, or {@code null} if it ended by itself
     * @return whether the account went offline by that
     */
    public boolean closed(AccountId account, SessionId session, ErrorCode why) {
        ended.add(session, why);
        return lost(account, session);
    }

    /**
     * A session of an account is not there, as far as can be known: if it is said again that it is, it is.
     *
     * @param account whose
     * @param session which
     * @return whether the account went offline by that
     */
    public boolean lost(AccountId account, SessionId session) {
        Present before = present.get(account);
        Sessions.Item item = before == null ? null : before.find(session);
        if (item == null) {
            return false;
        }
        byGateway.remove(item.gateway(), session);
        if (before.sessions().size() == 1) {
            present.remove(account);
            return true;
        }
        present.put(account, before.without(session));
        return false;
    }

    /**
     * The sessions that a gateway holds.
     *
     * @param gateway which
     * @return their sum
     */
    public RollSum sum(GatewayId gateway) {
        return byGateway.sum(gateway);
    }

    /**
     * The sessions that a gateway holds.
     *
     * @param gateway which
     * @param limit how many at most
     * @return a copy, each with its account, in no order
     */
    public Map<SessionId, AccountId> heldBy(GatewayId gateway, int limit) {
        Map<SessionId, AccountId> held = new HashMap<>();
        byGateway.of(gateway).entrySet().stream()
                .limit(limit)
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }

    /**
     * The sessions of an account.
     *
     * @param account whose
     * @return in the order they were opened
     */
    public List<Sessions.Item> of(AccountId account) {
        Present theirs = present.get(account);
        return theirs == null
                ? List.of()
                : theirs.sessions().stream().sorted(BY_AGE).toList();
    }

    /**
     * Finds a session of an account.
     *
     * @param account whose
     * @param session which
     * @return the session, or nothing if he has none of that name
     */
    public Optional<Sessions.Item> find(AccountId account, SessionId session) {
        return Optional.ofNullable(present.get(account)).map(theirs -> theirs.find(session));
    }

    /**
     * Tells whether an account has a session.
     *
     * @param account who
     * @return whether it is online
     */
    public boolean isOnline(AccountId account) {
        return present.containsKey(account);
    }

    /**
     * Tells since when an account has had a session.
     *
     * @param account who
     * @return in milliseconds since 1970, or nothing if it is not online
     */
    public Optional<Long> since(AccountId account) {
        return Optional.ofNullable(present.get(account)).map(Present::since);
    }

    /**
     * Lists who is online.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of ids
     */
    public List<AccountId> page(AccountId after, int limit) {
        Map<AccountId, ?> from = after == null ? present : present.tailMap(after, false);
        return from.keySet().stream().limit(limit).toList();
    }

    /**
     * How many accounts are online.
     *
     * @return at least 0
     */
    public int count() {
        return present.size();
    }
}
