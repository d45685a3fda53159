package dev.recado.launcher.configuration;

/**
 * A key of the configuration.
 *
 * @param path its name with the names of the groups it is in: {@code limits.window}
 * @param kind what it may hold
 * @param secret whether its value is kept out of every message
 * @param <T> the type of its values
 */
record Key<T>(String path, Kind<T> kind, boolean secret) {
    Key(String path, Kind<T> kind) {
        this(path, kind, false);
    }
}
