package dev.recado.storage;

import java.nio.file.Path;

/**
 * Where a verticle keeps its data.
 *
 * @param url JDBC URL of an HSQLDB or PostgreSQL database
 * @param user who connects, or {@code null} for the database's default
 * @param password of the user, or {@code null}
 * @param directory where an embedded database has its files, locked while it is open; {@code null} for a server
 * @param connections how many connections read, each with a thread of its own; at least 1
 * @param freeBytesMin below how much usable space of {@code directory} nothing more is accepted; 0 to not look
 */
public record DatabaseConfig(
        String url, String user, String password, Path directory, int connections, long freeBytesMin) {
    /** Checks what can be checked without connecting. */
    public DatabaseConfig {
        Dialect.of(url);
        if (connections < 1) {
            throw new IllegalArgumentException("connections: " + connections + " (expected: >= 1)");
        }
        if (freeBytesMin < 0) {
            throw new IllegalArgumentException("freeBytesMin: " + freeBytesMin + " (expected: >= 0)");
        }
    }

    /** The URL without its parameters, which may hold a password: what may be logged. */
    String name() {
        return url.replaceFirst("[?;].*", "");
    }

    /** The last word of where it is: for the names of threads. */
    String label() {
        return directory == null
                ? name().replaceFirst(".*[/:]", "")
                : directory.toAbsolutePath().normalize().getFileName().toString();
    }

    /**
     * Says where, and no secret.
     *
     * @return for logs
     */
    @Override
    public String toString() {
        return "DatabaseConfig[" + name() + "]";
    }
}
