package dev.recado.system.cluster;

import java.time.Duration;

/** How long faults last and how often they come: a moment in every build, long enough to believe it with {@code -Pfaults}. */
final class FaultSize {
    private static final boolean LONG = Boolean.getBoolean("recado.test.long-faults");

    private FaultSize() {}

    /** How often each process is killed. */
    static int kills() {
        return LONG ? 10 : 1;
    }

    /** How long the database is away: longer than a request may take. */
    static Duration databaseAway() {
        return LONG ? Duration.ofSeconds(30) : Duration.ofSeconds(6);
    }

    /** How long a process is stopped: longer than it takes the others to take over its work. */
    static Duration stopped() {
        return LONG ? Duration.ofSeconds(60) : Duration.ofSeconds(7);
    }
}
