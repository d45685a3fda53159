package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import java.net.BindException;
import org.infinispan.commons.CacheException;

/** Says in one line why a node could not join: what is innermost, and for a port whose it is. */
final class JoinFailure {
    /** What JGroups says of a port that somebody else has. */
    private static final String TAKEN = "No available port";

    private JoinFailure() {}

    static ClusterException of(Throwable cause, ClusterConfig config) {
        boolean ofTheDirectory = false;
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            ofTheDirectory |= innermost instanceof CacheException;
            innermost = innermost.getCause();
        }
        if (innermost instanceof BindException) {
            return ofTheDirectory
                    ? taken("cluster.port", config.host(), config.port(), innermost)
                    : taken("cluster.bus-port", config.host(), config.busPort(), innermost);
        }
        return new ClusterException(innermost);
    }

    private static ClusterException taken(String key, String host, int port, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        String why = message.startsWith(TAKEN) ? "Address already in use" : message;
        return new ClusterException(key + ": cannot listen on " + host + ":" + port + ": " + why);
    }
}
