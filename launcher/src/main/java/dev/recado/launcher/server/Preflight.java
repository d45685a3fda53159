package dev.recado.launcher.server;

import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayConfig.Tls;
import dev.recado.gateway.service.ServicePortConfig;
import dev.recado.gateway.tls.InvalidCertificateException;
import dev.recado.gateway.tls.ServerCertificate;
import dev.recado.launcher.cluster.ClusterException;
import dev.recado.launcher.cluster.ClusterIdentity;
import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.HealthConfig;
import dev.recado.launcher.configuration.Role;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.DirectoryLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, before anything is opened, whether it could be: one clear reason is worth more than three failures of which one
 * caused the others. What it found may have changed a moment later; then opening fails.
 */
final class Preflight {
    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private Preflight() {}

    static void check(Configuration configuration) throws StartException {
        for (DatabaseConfig database : databases(configuration)) {
            if (database.directory() != null) {
                checkDirectory(database.directory());
                checkSpace(database);
            }
        }
        if (configuration.roles().contains(Role.GATEWAY)) {
            for (Listener listener : configuration.gateway().listeners()) {
                checkListener(listener);
            }
        }
        if (configuration.health().isPresent() && configuration.health().get().portChosen()) {
            HealthConfig health = configuration.health().get();
            checkPort("health", health.host(), health.port());
        }
        if (configuration.servicePort().isPresent()) {
            ServicePortConfig port = configuration.servicePort().get();
            checkPort("service-port", port.host(), port.port());
        }
        if (configuration.cluster().isPresent()) {
            checkCluster(configuration.cluster().get());
        }
    }

    private static List<DatabaseConfig> databases(Configuration configuration) {
        Map<Role, DatabaseConfig> all = new EnumMap<>(Role.class);
        all.put(Role.REGISTRY, configuration.registry().database());
        all.put(Role.GROUP, configuration.group().database());
        all.put(Role.DELIVERY, configuration.delivery().database());
        all.keySet().retainAll(configuration.roles());
        return List.copyOf(all.values());
    }

    private static void checkListener(Listener listener) throws StartException {
        checkPort("listeners." + listener.name(), listener.host(), listener.port());
        if (listener.tls() != null) {
            checkCertificate("listeners." + listener.name() + ".tls", listener.tls());
        }
    }

    private static void checkCluster(ClusterConfig cluster) throws StartException {
        // Any port: what fails then is the host.
        checkPort("cluster.host", cluster.host(), 0);
        checkPort("cluster.port", cluster.host(), cluster.port());
        checkPort("cluster.bus-port", cluster.host(), cluster.busPort());
        if (cluster.tls().isPresent()) {
            try {
                ClusterIdentity.read(cluster.tls().get());
            } catch (ClusterException e) {
                throw new StartException("cluster.tls: " + e.getMessage());
            }
        }
    }

    private static void checkDirectory(Path directory) throws StartException {
        try {
            DirectoryLock.check(directory);
        } catch (FileSystemException e) {
            throw new StartException("data directory " + directory + " cannot be made or written to: " + reason(e));
        } catch (IOException e) {
            throw new StartException(e.getMessage());
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is a file";
        }
        return e.getReason() == null ? e.toString() : e.getReason();
    }

    // Not a reason to stay away: what is there can still be read, and sends are refused by a code of their own.
    private static void checkSpace(DatabaseConfig database) {
        long usable = database.directory().toFile().getUsableSpace();
        if (usable < database.freeBytesMin()) {
            LOG.warn(
                    "{} has {} usable bytes; nothing is accepted below {} (store.free-bytes-min)",
                    database.directory(),
                    usable,
                    database.freeBytesMin());
        }
    }

    private static void checkCertificate(String key, Tls files) throws StartException {
        try {
            ServerCertificate.read(files);
        } catch (InvalidCertificateException e) {
            throw new StartException(key + ": " + e.getMessage());
        }
    }

    private static void checkPort(String key, String host, int port) throws StartException {
        try (ServerSocket socket = new ServerSocket()) {
            // As the listener will: a port whose old connections are still closing is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartException(key + ": " + host + " is not a host that is known here");
        } catch (IOException e) {
            throw new StartException(key + ": cannot listen on " + host + (port == 0 ? "" : ":" + port), e);
        }
    }
}
