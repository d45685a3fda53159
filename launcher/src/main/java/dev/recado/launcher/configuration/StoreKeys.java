package dev.recado.launcher.configuration;

import java.util.List;
import java.util.Optional;

/**
 * The keys of one who keeps data.
 *
 * @param name whose
 * @param url the JDBC URL, empty for the default
 * @param user who connects
 * @param password of the user
 */
record StoreKeys(String name, Key<String> url, Key<Optional<String>> user, Key<Optional<String>> password) {
    static final StoreKeys REGISTRY = of("registry");
    static final StoreKeys DELIVERY = of("delivery");
    static final StoreKeys GROUP = of("group");

    private static StoreKeys of(String name) {
        String prefix = "store." + name + ".";
        Kind<Optional<String>> line = Kind.optional(Kind.text("text; numbers in quotes", "\\P{Cntrl}{1,1024}"));
        // A URL may hold a password too.
        return new StoreKeys(
                name,
                new Key<>(prefix + "url", Kind.text(DatabaseUrl.EXPECTED, DatabaseUrl.REGEX), true),
                new Key<>(prefix + "user", line),
                new Key<>(prefix + "password", line, true));
    }

    static List<Key<?>> all() {
        return List.of(REGISTRY, DELIVERY, GROUP).stream()
                .<Key<?>>flatMap(store -> List.of(store.url, store.user, store.password).stream())
                .toList();
    }
}
