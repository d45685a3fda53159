package dev.recado.registry.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket for each key: so many permits at once, coming back evenly over a minute.
 *
 * <p>Kept as one number a key, the moment when its bucket will be full again (the generic cell rate algorithm, ITU-T I.371).
 * At most {@code keysMax} keys are remembered; the one that was not asked for longest is forgotten, and has a full bucket
 * then. A clock that is set back costs a key at most a minute. Used by one thread.
 */
final class Permits {
    private static final long MINUTE_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final long intervalMicros;
    private final Map<String, Long> fullAtMicros;

    Permits(int perMinute, int keysMax) {
        this.intervalMicros = MINUTE_MICROS / perMinute;
        this.fullAtMicros = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > keysMax;
            }
        };
    }

    /** How many milliseconds until there is a permit; 0 if there is one now. */
    long waitMs(String key, long nowMs) {
        long emptyForMicros = fullAt(key, nowMs) + intervalMicros - micros(nowMs) - MINUTE_MICROS;
        return emptyForMicros <= 0 ? 0 : (emptyForMicros + 999) / 1000;
    }

    /** Takes a permit, which must be there. */
    void take(String key, long nowMs) {
        fullAtMicros.put(key, fullAt(key, nowMs) + intervalMicros);
    }

    /** Gives a permit back. */
    void giveBack(String key, long nowMs) {
        long fullAt = fullAt(key, nowMs) - intervalMicros;
        if (fullAt <= micros(nowMs)) {
            fullAtMicros.remove(key);
        } else {
            fullAtMicros.put(key, fullAt);
        }
    }

    int keys() {
        return fullAtMicros.size();
    }

    private long fullAt(String key, long nowMs) {
        long now = micros(nowMs);
        // Later than a minute from now only if the clock was set back: the minute begins now, not at every look.
        Long fullAt = fullAtMicros.computeIfPresent(key, (known, at) -> Math.min(at, now + MINUTE_MICROS));
        return fullAt == null ? now : Math.max(fullAt, now);
    }

    private static long micros(long ms) {
        return TimeUnit.MILLISECONDS.toMicros(ms);
    }
}
