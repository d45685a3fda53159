package dev.recado.launcher.configuration;

import dev.recado.contract.id.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which keys there are: the fixed ones, and those of any listener by any name. */
final class Schema {
    private static final Map<String, Key<?>> FIXED = new LinkedHashMap<>();

    static {
        Stream.concat(Keys.all().stream(), StoreKeys.all().stream()).forEach(key -> FIXED.put(key.path(), key));
    }

    private Schema() {}

    static Optional<Key<?>> find(String path) {
        return known(path).filter(key -> key.path().equals(path)).findFirst();
    }

    /** Whether keys stand under the path. */
    static boolean isGroup(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return path.equals(ListenerKeys.GROUP)
                || known(path).anyMatch(key -> key.path().startsWith(prefix));
    }

    /** Why a path that is not a key's cannot be used, with the key that was probably meant. */
    static ConfigurationException refuse(String path, String source) {
        if (isGroup(path)) {
            return new ConfigurationException(
                    path + ": a group of keys (expected: a key such as " + first(path) + ") in " + source);
        }
        return new ConfigurationException(
                "unknown key " + Text.excerpt(path) + " (nearest: " + nearest(path) + ") in " + source);
    }

    /** The fixed keys, and those of the listener that the path speaks of, or of the main one. */
    static Stream<Key<?>> known(String path) {
        String listener = ListenerKeys.nameIn(path).orElse("main");
        return Stream.concat(FIXED.values().stream(), ListenerKeys.of(listener).all().stream());
    }

    private static String first(String group) {
        return known(group)
                .map(Key::path)
                .filter(path -> path.startsWith(group))
                .findFirst()
                .orElseThrow();
    }

    private static String nearest(String path) {
        return Nearest.to(path, known(path).map(Key::path).toList());
    }
}
