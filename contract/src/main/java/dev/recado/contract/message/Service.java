package dev.recado.contract.message;

/** Who keeps something. Its work is divided into partitions; each of them has one owner at a time, in whichever JVM. */
public enum Service {
    /** Who exists, how they prove it, who is online: partition 0 has presence and profiles, all of them have logins. */
    REGISTRY(4),
    /** Groups and their members. */
    GROUP(1),
    /**
     * The log. A few partitions only: what is asked of one of them travels together.
     */
    DELIVERY(4);

    private final int partitions;

    Service(int partitions) {
        this.partitions = partitions;
    }

    /**
     * Into how many partitions its work is divided. Never changed: all JVMs of a cluster must agree.
     *
     * @return at least 1
     */
    public int partitions() {
        return partitions;
    }

    /**
     * The partition of what is known by a number.
     *
     * @param key any number
     * @return from 0 to {@code partitions() - 1}, evenly spread and the same in every JVM
     */
    public int partitionOf(long key) {
        return Math.floorMod((int) (key * 0xD6E8FEB86659FD93L >>> 32), partitions);
    }
}
