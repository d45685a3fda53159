package dev.recado.launcher.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written in the environment: {@code RECADO_LIMITS_WINDOW} is {@code limits.window}. */
final class EnvironmentVariables {
    private static final String PREFIX = "RECADO_";
    /** The one that the shell script reads; it names no key. */
    private static final String JAVA_OPTIONS = PREFIX + "JAVA_OPTIONS";

    private EnvironmentVariables() {}

    /**
     * Finds those that name keys.
     *
     * @param variables all of the environment
     * @param listeners the names of the listeners that may be changed
     */
    static List<Assignment> read(Map<String, String> variables, Collection<String> listeners)
            throws ConfigurationException {
        Map<String, String> paths = paths(listeners);
        List<Assignment> assignments = new ArrayList<>();
        for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith(PREFIX) || name.equals(JAVA_OPTIONS)) {
                continue;
            }
            String path = paths.get(name);
            if (path == null) {
                throw unknown(name, paths);
            }
            assignments.add(Assignment.ofText(path, variable.getValue(), name));
        }
        return assignments;
    }

    private static Map<String, String> paths(Collection<String> listeners) {
        return Stream.concat(
                        Schema.known("").map(Key::path),
                        listeners.stream()
                                .flatMap(name -> ListenerKeys.of(name).all().stream())
                                .map(Key::path))
                .distinct()
                .collect(Collectors.toMap(EnvironmentVariables::nameOf, path -> path));
    }

    private static String nameOf(String path) {
        return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static ConfigurationException unknown(String name, Map<String, String> paths) {
        String nearest = Nearest.to(name, paths.keySet());
        return new ConfigurationException(
                name + ": names no key (nearest: " + nearest + " for " + paths.get(nearest) + ")");
    }
}
