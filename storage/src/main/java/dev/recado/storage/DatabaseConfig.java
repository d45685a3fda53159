package dev.recado.storage;

import java.nio.file.Path;

/**
 * Where a verticle keeps its data.
 *
 * @param url JDBC URL of an HSQLDB or PostgreSQL database
 * @param user who connects, or {@code null} for the database's default
 * @param password of the user, or {@code null}
 * @param directory where an embedded database has its files, locked while it is open; {@code null} for a server
 * @param connections how many connections read, and write what is not hot; at least 1
 * @param freeBytesMin below how much usable space of {@code directory} nothing more is accepted; 0 to not look
 */
public record DatabaseConfig(
        String url, String user, String password, Path directory, int connections, long freeBytesMin) {}
