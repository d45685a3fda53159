package dev.recado.client;

/**
 * Who is at the other end, and what it takes.
 *
 * @param server the name of the program
 * @param version its version
 * @param node the name of the node
 * @param historyDays how long entries are kept, 0 for ever
 * @param limits what a client may use
 */
public record ServerInfo(String server, String version, String node, long historyDays, Limits limits) {
    /**
     * What a client may use.
     *
     * @param frameBytes how long a frame may be
     * @param bodyBytes how long the body of a message may be, in UTF-8
     * @param window how many entries may be unacknowledged
     * @param sendsPerSecond how many messages may be sent
     */
    public record Limits(long frameBytes, long bodyBytes, long window, long sendsPerSecond) {}
}
