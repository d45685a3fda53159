package dev.recado.launcher.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a process finds the others of its cluster, and is found.
 *
 * @param node its name
 * @param host the address to bind to, under which the others reach it
 * @param port where the members tell each other who is there; 0 for any
 * @param busPort where the event bus takes messages; 0 for any
 * @param nodes {@link #port} of others, each with its host; need not be complete, nor reachable
 * @param tls what both are encrypted with, and who is let in; empty: plain text, and anybody
 * @param hungAfter for how long the event loops may not answer before the process ends itself, at least 1 s
 */
public record ClusterConfig(
        String node, String host, int port, int busPort, List<Node> nodes, Optional<Tls> tls, Duration hungAfter) {
    /** Takes a copy of the nodes. */
    public ClusterConfig {
        nodes = List.copyOf(nodes);
    }

    /**
     * Where another node may be found.
     *
     * @param host a name or an address; a name may have several addresses
     * @param port from 1 to 65535
     */
    public record Node(String host, int port) {}

    /**
     * What proves to the others that this node belongs to them, and they to it. All files are PEM.
     *
     * @param certificate its certificate, and those of who vouches for it
     * @param key the key of that, PKCS #8
     * @param authority the certificates of whoever vouches for the nodes of this cluster, and for nothing else
     */
    public record Tls(Path certificate, Path key, Path authority) {}
}
