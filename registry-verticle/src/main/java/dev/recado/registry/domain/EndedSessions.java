package dev.recado.registry.domain;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.SessionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions that ended last, and why; the one that ended first is forgotten when there are too many. Used by one thread. */
final class EndedSessions {
    private final Map<SessionId, Optional<ErrorCode>> sessions;

    EndedSessions(int max) {
        sessions = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SessionId, Optional<ErrorCode>> eldest) {
                return size() > max;
            }
        };
    }

    /** The first reason stays: what ends a session makes its gateway say that it is gone. */
    void add(SessionId session, ErrorCode why) {
        sessions.putIfAbsent(session, Optional.ofNullable(why));
    }

    boolean contains(SessionId session) {
        return sessions.containsKey(session);
    }

    /** Why it was ended; {@code null} if it ended by itself, or is not known. */
    ErrorCode why(SessionId session) {
        return sessions.getOrDefault(session, Optional.empty()).orElse(null);
    }
}
