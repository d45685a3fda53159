package dev.recado.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recado.launcher.configuration.ClusterConfig.Node;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a process that is one of several. */
final class ClusterKeys {
    static final Key<List<String>> ROLES = new Key<>("roles", words("a list of roles, [a, b]"));
    static final Key<Boolean> ENABLED = new Key<>("cluster.enabled", Kind.flag());
    static final Key<String> HOST = new Key<>("cluster.host", Kind.host());
    static final Key<Integer> PORT = new Key<>("cluster.port", Kind.port());
    static final Key<Integer> BUS_PORT = new Key<>("cluster.bus-port", Kind.port());
    static final Key<List<Node>> NODES = new Key<>("cluster.nodes", nodes());
    static final Key<Optional<Path>> CERTIFICATE = new Key<>("cluster.tls.certificate", Kind.optional(Kind.file()));
    static final Key<Optional<Path>> KEY = new Key<>("cluster.tls.key", Kind.optional(Kind.file()));
    static final Key<Optional<Path>> AUTHORITY = new Key<>("cluster.tls.authority", Kind.optional(Kind.file()));
    static final Key<Boolean> INSECURE = new Key<>("cluster.insecure-cluster", Kind.flag());
    static final Key<Integer> HUNG_SECONDS = new Key<>("cluster.hung-seconds", Kind.integer(5, 3600));

    private static final int PORT_MAX = 65_535;
    private static final Pattern NODE = Pattern.compile("(\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})");

    private ClusterKeys() {}

    static List<Key<?>> all() {
        return List.of(
                ROLES, ENABLED, HOST, PORT, BUS_PORT, NODES, CERTIFICATE, KEY, AUTHORITY, INSECURE, HUNG_SECONDS);
    }

    /** A list, or as people write one on a command line: separated by commas. */
    private static Kind<List<String>> words(String expected) {
        Kind<List<String>> list = Kind.texts(expected);
        return new Kind<>(expected, false, node -> node.isTextual() ? Optional.of(split(node)) : list.read(node));
    }

    private static List<String> split(JsonNode node) {
        return Arrays.stream(node.textValue().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Kind<List<Node>> nodes() {
        Kind<List<String>> words = words("a list of nodes, [host:port, host:port]");
        return new Kind<>(words.expected(), false, node -> words.read(node).flatMap(ClusterKeys::nodes));
    }

    private static Optional<List<Node>> nodes(List<String> words) {
        List<Node> nodes =
                words.stream().map(ClusterKeys::node).flatMap(Optional::stream).toList();
        return nodes.size() == words.size() ? Optional.of(nodes) : Optional.empty();
    }

    private static Optional<Node> node(String word) {
        Matcher matcher = NODE.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        int port = Integer.parseInt(matcher.group(4));
        return port >= 1 && port <= PORT_MAX ? Optional.of(new Node(host, port)) : Optional.empty();
    }
}
