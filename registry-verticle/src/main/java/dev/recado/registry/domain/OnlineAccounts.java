package dev.recado.registry.domain;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who has a session, in the order of ids.
 *
 * <p>What is told of sessions may come twice and in the wrong order: the sessions that ended last are remembered, at most
 * {@code endedMax} of them, so that one that is said to begin after it ended does not stay for ever. Used by one thread.
 */
public final class OnlineAccounts {
    /** How many ended sessions are remembered. */
    static final int ENDED_MAX = 10_000;

    private final TreeMap<AccountId, Set<SessionId>> sessions = new TreeMap<>();
    private final Set<SessionId> ended;

    /** Nobody is online. */
    public OnlineAccounts() {
        this(ENDED_MAX);
    }

    OnlineAccounts(int endedMax) {
        this.ended = Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SessionId, Boolean> eldest) {
                return size() > endedMax;
            }
        });
    }

    /**
     * An account has a session.
     *
     * @param account whose
     * @param session which
     * @return whether the account came online by that
     */
    public boolean opened(AccountId account, SessionId session) {
        if (ended.contains(session)) {
            return false;
        }
        boolean first = !sessions.containsKey(account);
        sessions.computeIfAbsent(account, id -> new HashSet<>(2)).add(session);
        return first;
    }

    /**
     * A session of an account has ended.
     *
     * @param account whose
     * @param session which
     * @return whether the account went offline by that
     */
    public boolean closed(AccountId account, SessionId session) {
        ended.add(session);
        Set<SessionId> remaining = sessions.get(account);
        if (remaining == null || !remaining.remove(session) || !remaining.isEmpty()) {
            return false;
        }
        sessions.remove(account);
        return true;
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
        Map<AccountId, Set<SessionId>> from = after == null ? sessions : sessions.tailMap(after, false);
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
