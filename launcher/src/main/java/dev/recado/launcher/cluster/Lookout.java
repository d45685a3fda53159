package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Node;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so, once, if nobody is found where others are to be: who is not let in is told nothing, and looks like who is the first. */
final class Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final long PATIENCE_MS = 10_000;

    private Lookout() {}

    static void begin(Vertx vertx, ClusterConfig config, Membership membership) {
        List<Node> others = config.nodes().stream()
                .filter(node -> !node.equals(new Node(config.host(), config.port())))
                .toList();
        if (!others.isEmpty()) {
            vertx.setTimer(PATIENCE_MS, due -> look(others, membership));
        }
    }

    private static void look(List<Node> others, Membership membership) {
        if (membership.isAlone()) {
            String names =
                    others.stream().map(node -> node.host() + ":" + node.port()).collect(Collectors.joining(", "));
            LOG.warn("alone: none of cluster.nodes ({}) is there, or lets this node in", names);
        }
    }
}
