package dev.recado.benchmarks.report;

/**
 * What can be measured. The order here is the order in every report.
 *
 * <p>{@code accepted} and the three behind it count a whole run, its warm-up included, since everything is checked; all else is of
 * the measured time.
 */
public enum Figure {
    /** Work done, in the unit of the workload. */
    PER_SECOND("perSecond", "per second", 0),
    /** The same for each second of CPU time that the server used, in user and in system mode. */
    PER_SERVER_CPU_SECOND("perServerCpuSecond", "per server CPU second", 0),
    /** Median from the sending, or from when it was due, to the end of the work. */
    P50_MS("p50Ms", "p50 ms", 2),
    /** 99 of 100 take no longer. */
    P99_MS("p99Ms", "p99 ms", 2),
    /** 999 of 1000 take no longer. */
    P999_MS("p999Ms", "p99.9 ms", 2),
    /** The longest. */
    MAX_MS("maxMs", "max ms", 2),
    /** Median to the answer. */
    ACCEPTED_P50_MS("acceptedP50Ms", "accepted p50 ms", 2),
    /** 99 of 100 are answered by then. */
    ACCEPTED_P99_MS("acceptedP99Ms", "accepted p99 ms", 2),
    /** 999 of 1000 are answered by then. */
    ACCEPTED_P999_MS("acceptedP999Ms", "accepted p99.9 ms", 2),
    /** The latest answer. */
    ACCEPTED_MAX_MS("acceptedMaxMs", "accepted max ms", 2),
    /** Messages that the server promised to keep. */
    ACCEPTED("accepted", "accepted", 0),
    /** What was refused. */
    REFUSED("refused", "refused", 0),
    /** What was accepted and did not come. */
    LOST("lost", "lost", 0),
    /** What came again. */
    REPEATED("repeated", "repeated", 0),
    /** What came behind something later. */
    OUT_OF_ORDER("outOfOrder", "out of order", 0),
    /** Numbers of a conversation that were left out, or that stand for another message than was answered. */
    WRONG_NUMBERS("wrongNumbers", "wrong numbers", 0),
    /** What came again under the number that it had before, since its acknowledgement was not noted; a client skips it. */
    REDELIVERED("redelivered", "redelivered", 0),
    /** Connections that were refused, or lost before their client had caught up; it tried again. */
    FAILURES("failures", "failures", 0),
    /** Median from killing the server until clients can connect to the next one. */
    RESTART_P50_MS("restartP50Ms", "restart p50 ms", 0),
    /** The longest of these. */
    RESTART_MAX_MS("restartMaxMs", "restart max ms", 0),
    /** Share of one core that the server had, in percent. */
    SERVER_CPU_PERCENT("serverCpuPercent", "server CPU %", 0),
    /** Share of one core that the driver had, in percent. */
    DRIVER_CPU_PERCENT("driverCpuPercent", "driver CPU %", 0),
    /** Memory of the server's process at the end of the measured time. */
    SERVER_RSS_KIB("serverRssKib", "server KiB", 0),
    /** What one more connection adds to that. */
    KIB_PER_CONNECTION("kibPerConnection", "KiB/connection", 1),
    /** The objects in that. */
    HEAP_KIB_PER_CONNECTION("heapKibPerConnection", "KiB of heap/connection", 1),
    /** Work per CPU second of the server, by that of the relay. */
    RELAY_RATIO("relayRatio", "of the relay's work", 3);

    private final String jsonName;
    private final String title;
    private final int decimals;

    Figure(String jsonName, String title, int decimals) {
        this.jsonName = jsonName;
        this.title = title;
        this.decimals = decimals;
    }

    /**
     * For programs.
     *
     * @return its key
     */
    public String jsonName() {
        return jsonName;
    }

    /**
     * For people.
     *
     * @return what stands beside it
     */
    public String title() {
        return title;
    }

    /**
     * How exactly it is worth to be told.
     *
     * @return digits behind the point
     */
    public int decimals() {
        return decimals;
    }
}
