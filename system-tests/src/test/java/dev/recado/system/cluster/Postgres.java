package dev.recado.system.cluster;

import static org.awaitility.Awaitility.await;

import dev.recado.system.server.Directory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server that can be stopped and started again: its port and its data stay.
 *
 * <p>Used by one thread.
 */
final class Postgres implements AutoCloseable {
    private final Path directory = Directory.temporary();
    private final int port;
    private EmbeddedPostgres server;

    /** With these databases, empty. */
    Postgres(int port, List<String> databases) {
        this.port = port;
        start();
        databases.forEach(name -> execute("CREATE DATABASE recado_" + name));
    }

    /** Starts it again. */
    void start() {
        try {
            // Its own defaults are off, for the sake of speed.
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as its administrator does who is in a hurry: whoever is connected is thrown out. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and starts it again when the time has passed. */
    void awayFor(Duration time) {
        long begun = System.nanoTime();
        stop();
        await().atMost(time.plusSeconds(1)).until(() -> System.nanoTime() - begun >= time.toNanos());
        start();
    }

    /** Where a service finds its database. */
    String url(String database) {
        return server.getJdbcUrl("postgres", "recado_" + database);
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        stop();
        Directory.delete(directory);
    }
}
