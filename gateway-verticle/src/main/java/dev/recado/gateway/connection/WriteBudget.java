package dev.recado.gateway.connection;

/**
 * How many bytes may wait for clients that do not read: for each, and for all of a gateway together. Nobody may have more waiting than
 * is free, so that something always is, however many they are: if {@code n} of them take what they can, each has one part of
 * {@code n + 1} (A. K. Choudhury, E. L. Hahne: Dynamic Queue Length Thresholds for Shared-Memory Packet Switches, 1998).
 *
 * <p>Belongs to the context of its gateway.
 */
final class WriteBudget {
    /** Some frames, so that whoever reads is not sent to the log for each because of those who do not. */
    private static final int ROOM_MIN = 4096;

    private final int eachBytes;
    private long freeBytes;

    /**
     * Makes one of which nothing is taken.
     *
     * @param eachBytes for each client
     * @param allBytes for all of them
     */
    WriteBudget(int eachBytes, long allBytes) {
        this.eachBytes = eachBytes;
        this.freeBytes = allBytes;
    }

    /** How many bytes may wait for one client, whatever others do. */
    int eachBytes() {
        return eachBytes;
    }

    /** How many bytes may wait for one client now. */
    int room() {
        return (int) Math.min(eachBytes, Math.max(ROOM_MIN, freeBytes));
    }

    /** So many wait from now on, whether or not there is room: what is written is never cut. */
    void take(int bytes) {
        freeBytes -= bytes;
    }

    /** So many do not wait any more. */
    void give(int bytes) {
        freeBytes += bytes;
    }
}
