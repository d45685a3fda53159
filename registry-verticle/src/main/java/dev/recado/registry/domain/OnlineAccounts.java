package dev.recado.registry.domain;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
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
 * {@code endedMax} of them, so that one that is said to begin after it ended does not stay for ever. Used by one thread.
 */
public final class OnlineAccounts {
    /** How many ended sessions are remembered. */
    static final int ENDED_MAX = 10_000;

    private static final Comparator<Sessions.Item> BY_AGE = Comparator.comparingLong(Sessions.Item::openedAt)
            .thenComparing(item -> item.session().value());

    private final NavigableMap<AccountId, Map<SessionId, Sessions.Item>> sessions = new TreeMap<>();
    private final EndedSessions ended;

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
     * @param session which
     * @param policy what it means for the account's other sessions, or {@code null} for nothing
     * @return what becomes of it
     */
    public Admission opened(AccountId account, Sessions.Item session, SessionPolicy policy) {
        if (ended.contains(session.session())) {
            return new Admission.Ended(ended.why(session.session()));
        }
        Map<SessionId, Sessions.Item> theirs = sessions.getOrDefault(account, Map.of());
        if (theirs.containsKey(session.session())) {
            return new Admission.Admitted(false, List.of());
        }
        if (policy == SessionPolicy.REJECT && !theirs.isEmpty()) {
            return new Admission.Rejected();
        }
        List<Sessions.Item> replaced = policy == SessionPolicy.REPLACE ? of(account) : List.of();
        replaced.forEach(other -> ended.add(other.session(), ErrorCode.ALREADY_CONNECTED));
        boolean cameOnline = theirs.isEmpty();
        Map<SessionId, Sessions.Item> now = sessions.computeIfAbsent(account, id -> new HashMap<>(2));
        replaced.forEach(other -> now.remove(other.session()));
        now.put(session.session(), session);
        return new Admission.Admitted(cameOnline, replaced);
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
        Map<SessionId, Sessions.Item> remaining = sessions.get(account);
        if (remaining == null || remaining.remove(session) == null || !remaining.isEmpty()) {
            return false;
        }
        sessions.remove(account);
        return true;
    }

    /**
     * The sessions of an account.
     *
     * @param account whose
     * @return in the order they were opened
     */
    public List<Sessions.Item> of(AccountId account) {
        return sessions.getOrDefault(account, Map.of()).values().stream()
                .sorted(BY_AGE)
                .toList();
    }

    /**
     * Finds a session of an account.
     *
     * @param account whose
     * @param session which
     * @return the session, or nothing if he has none of that name
     */
    public Optional<Sessions.Item> find(AccountId account, SessionId session) {
        return Optional.ofNullable(sessions.getOrDefault(account, Map.of()).get(session));
    }

    /**
     * Tells whether an account has a session.
     *
     * @param account who
     * @return whether it is online
     */
    public boolean isOnline(AccountId account) {
        return sessions.containsKey(account);
    }

    /**
     * Lists who is online.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of ids
     */
    public List<AccountId> page(AccountId after, int limit) {
        Map<AccountId, ?> from = after == null ? sessions : sessions.tailMap(after, false);
        return from.keySet().stream().limit(limit).toList();
    }

    /**
     * How many accounts are online.
     *
     * @return at least 0
     */
    public int count() {
        return sessions.size();
    }
}
