package dev.recado.launcher.configuration;

import dev.recado.storage.DatabaseConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Makes of the settings where each one who keeps data finds its database. */
final class StoreReader {
    private final Settings settings;
    private final Path data;
    private final Map<String, StoreKeys> taken = new HashMap<>();

    StoreReader(Settings settings, Path data) {
        this.settings = settings;
        this.data = data;
    }

    DatabaseConfig database(StoreKeys store) throws ConfigurationException {
        String written = settings.get(store.url());
        String url = written.isEmpty() ? DatabaseUrl.embedded(data.resolve(store.name())) : written;
        Path directory = DatabaseUrl.directory(url).orElse(null);
        checkAlone(store, directory == null ? url : directory.toString());
        return new DatabaseConfig(
                url,
                settings.get(store.user()).orElse(null),
                settings.get(store.password()).orElse(null),
                directory,
                settings.get(Keys.STORE_CONNECTIONS),
                settings.get(Keys.FREE_BYTES_MIN));
    }

    // Two in one would take each other's migrations for their own.
    private void checkAlone(StoreKeys store, String place) throws ConfigurationException {
        StoreKeys other = taken.putIfAbsent(place, store);
        if (other != null) {
            settings.check(false, store.url(), "a database of its own, not that of the " + other.name());
        }
    }
}
