package dev.recado.launcher.configuration;

import dev.recado.contract.id.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which keys there are: the fixed ones, and those of any listener and any variant of the numeric dialect by any name. */
final class Schema {
    private static final Map<String, Key<?>> FIXED = new LinkedHashMap<>();

    static {
        Stream.of(Keys.all(), ClusterKeys.all(), StoreKeys.all())
                .flatMap(Collection::stream)
                .forEach(key -> FIXED.put(key.path(), key));
    }

    private Schema() {}

    static Optional<Key<?>> find(String path) {
        return known(path).filter(key -> key.path().equals(path)).findFirst();
    }

    /** Whether keys stand under the path. */
    static boolean isGroup(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return path.equals(ListenerKeys.GROUP)
                || path.equals(ProfileKeys.GROUP)
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

    /** The fixed keys, those of the listener that the path speaks of, or of the main one, and of the variant that it speaks of. */
    static Stream<Key<?>> known(String path) {
        String listener = ListenerKeys.nameIn(path).orElse("main");
        return Stream.of(FIXED.values(), ListenerKeys.of(listener).all(), variant(path))
                .flatMap(Collection::stream);
    }

    private static List<Key<?>> variant(String path) {
        Optional<String> name = path.equals(ProfileKeys.GROUP) ? Optional.of("name") : ProfileKeys.nameIn(path);
        return name.map(ProfileKeys::of).map(ProfileKeys::all).orElse(List.of());
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
