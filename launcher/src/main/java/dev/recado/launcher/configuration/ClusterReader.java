package dev.recado.launcher.configuration;

import dev.recado.contract.id.Text;
import dev.recado.launcher.configuration.ClusterConfig.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of the settings what this process is, and how it finds the others. */
final class ClusterReader {
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final Settings settings;

    ClusterReader(Settings settings) {
        this.settings = settings;
    }

    /** What this process is: everything, unless it is one of several. */
    Set<Role> roles() throws ConfigurationException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : settings.get(ClusterKeys.ROLES)) {
            roles.add(role(word));
        }
        settings.check(!roles.isEmpty(), ClusterKeys.ROLES, "one or more of " + words());
        settings.check(
                settings.get(ClusterKeys.ENABLED) || roles.size() == Role.values().length,
                ClusterKeys.ROLES,
                "all of them, or --cluster, as the others are to be elsewhere");
        return roles;
    }

    private Role role(String word) throws ConfigurationException {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(any -> any.word().equals(word))
                .findFirst();
        if (role.isEmpty()) {
            List<String> names = Arrays.stream(Role.values()).map(Role::word).toList();
            settings.check(
                    false,
                    ClusterKeys.ROLES,
                    words() + "; nearest to " + Text.excerpt(word) + ": " + Nearest.to(word, names));
        }
        return role.orElseThrow();
    }

    private static String words() {
        return Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    }

    /**
     * How the others are found, if there are others.
     *
     * @param node the name of this node
     * @param ports which are meant for whom
     */
    Optional<ClusterConfig> cluster(String node, Ports ports) throws ConfigurationException {
        if (!settings.get(ClusterKeys.ENABLED)) {
            return Optional.empty();
        }
        Optional<Tls> tls = tls();
        checkHost(tls.isPresent());
        ports.take("cluster", ClusterKeys.HOST, ClusterKeys.PORT);
        ports.take("cluster", ClusterKeys.HOST, ClusterKeys.BUS_PORT);
        return Optional.of(new ClusterConfig(
                node,
                settings.get(ClusterKeys.HOST),
                settings.get(ClusterKeys.PORT),
                settings.get(ClusterKeys.BUS_PORT),
                settings.get(ClusterKeys.NODES),
                tls,
                Duration.ofSeconds(settings.get(ClusterKeys.HUNG_SECONDS))));
    }

    /** What tells this process from others on this machine; empty if it is alone. */
    String suffix() throws ConfigurationException {
        if (!settings.get(ClusterKeys.ENABLED)) {
            return "";
        }
        int port = settings.get(ClusterKeys.PORT);
        return "-" + (port == 0 ? ProcessHandle.current().pid() : port);
    }

    private void checkHost(boolean encrypted) throws ConfigurationException {
        String host = settings.get(ClusterKeys.HOST);
        settings.check(
                !EVERY_ADDRESS.contains(host), ClusterKeys.HOST, "one address, under which the others reach this node");
        settings.check(
                encrypted || settings.get(ClusterKeys.INSECURE) || Loopback.contains(host),
                ClusterKeys.HOST,
                "a loopback address, or cluster.tls, or " + ClusterKeys.INSECURE.path() + ": true");
    }

    private Optional<Tls> tls() throws ConfigurationException {
        List<Key<Optional<Path>>> keys = List.of(ClusterKeys.CERTIFICATE, ClusterKeys.KEY, ClusterKeys.AUTHORITY);
        boolean any = false;
        for (Key<Optional<Path>> key : keys) {
            any |= settings.get(key).isPresent();
        }
        for (Key<Optional<Path>> key : keys) {
            settings.check(!any || settings.get(key).isPresent(), key, "a file, as cluster.tls needs all three");
        }
        return any ? Optional.of(new Tls(file(keys.get(0)), file(keys.get(1)), file(keys.get(2)))) : Optional.empty();
    }

    private Path file(Key<Optional<Path>> key) throws ConfigurationException {
        return settings.get(key).orElseThrow();
    }
}
