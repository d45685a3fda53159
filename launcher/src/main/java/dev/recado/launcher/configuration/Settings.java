package dev.recado.launcher.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The value of every key, and where it was written. Each value is one that its key may hold, those included that another
 * overrides; what two keys must be to each other is not checked here.
 */
final class Settings {
    private final Map<String, Assignment> values = new LinkedHashMap<>();

    /**
     * Collects what was written.
     *
     * @param defaults every fixed key and listener
     * @param file what a user's file says
     * @param environment all of the environment
     * @param commandLine what the command line says
     */
    static Settings of(
            List<Assignment> defaults,
            List<Assignment> file,
            Map<String, String> environment,
            List<Assignment> commandLine)
            throws ConfigurationException {
        Set<String> listeners = new LinkedHashSet<>();
        List.of(defaults, file, commandLine).forEach(part -> listeners.addAll(listenersIn(part)));
        Settings settings = new Settings();
        settings.addAll(inherited(listeners, defaults));
        settings.addAll(defaults);
        settings.addAll(file);
        settings.addAll(EnvironmentVariables.read(environment, listeners));
        settings.addAll(commandLine);
        return settings;
    }

    private static List<String> listenersIn(Collection<Assignment> assignments) {
        return assignments.stream()
                .map(Assignment::path)
                .map(ListenerKeys::nameIn)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What listeners take from the main one as it is shipped: all but the port. */
    private static List<Assignment> inherited(Collection<String> listeners, List<Assignment> defaults) {
        String main = ListenerKeys.GROUP + ".main.";
        List<Assignment> inherited = new ArrayList<>();
        for (Assignment assignment : defaults) {
            if (assignment.path().startsWith(main)
                    && !assignment.path().equals(ListenerKeys.MAIN.port().path())) {
                String last = assignment.path().substring(main.length());
                listeners.forEach(
                        name -> inherited.add(assignment.withPath(ListenerKeys.GROUP + "." + name + "." + last)));
            }
        }
        return inherited;
    }

    private void addAll(List<Assignment> assignments) throws ConfigurationException {
        for (Assignment assignment : assignments) {
            Key<?> key = Schema.find(assignment.path())
                    .orElseThrow(() -> Schema.refuse(assignment.path(), assignment.source()));
            assignment.read(key);
            values.put(assignment.path(), assignment);
        }
    }

    /** The names of the listeners, in the order in which they were written. */
    List<String> listeners() {
        return listenersIn(values.values()).stream().distinct().toList();
    }

    /** The names of the variants of the numeric dialect that are configured. */
    List<String> profiles() {
        return values.keySet().stream()
                .map(ProfileKeys::nameIn)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The value of a key that need not be there. */
    <T> Optional<T> find(Key<T> key) throws ConfigurationException {
        Assignment assignment = values.get(key.path());
        return assignment == null ? Optional.empty() : Optional.of(assignment.read(key));
    }

    <T> T get(Key<T> key) throws ConfigurationException {
        Assignment assignment = values.get(key.path());
        if (assignment == null) {
            throw new ConfigurationException(
                    key.path() + ": missing (expected: " + key.kind().expected() + ")");
        }
        return assignment.read(key);
    }

    /** Tells whether somebody wrote the value, be it the default's. */
    boolean written(Key<?> key) {
        return !YamlDocument.SHIPPED.equals(values.get(key.path()).source());
    }

    /** Checks what a value must be besides being one that its key may hold. */
    void check(boolean valid, Key<?> key, String expected) throws ConfigurationException {
        if (!valid) {
            throw values.get(key.path()).refuse(key, expected);
        }
    }
}
