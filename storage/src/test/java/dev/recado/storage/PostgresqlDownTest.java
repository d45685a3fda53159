package dev.recado.storage;

import static dev.recado.storage.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault: the database server is down for a while. Invariant: refused meanwhile, not kept waiting; written again after it. */
class PostgresqlDownTest {
    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closeVertx() {
        StoreFixture.awaitOf(vertx.close());
    }

    @Test
    void shouldRefuseWhileTheServerIsDownAndWriteOnceItIsBack() throws IOException {
        // Given
        Database database;
        int port;
        try (EmbeddedPostgres server = start(0)) {
            port = server.getPort();
            database = StoreFixture.awaitOf(Database.open(
                    vertx,
                    new DatabaseConfig(server.getJdbcUrl("postgres", "postgres"), null, null, null, 2, 0),
                    Notes.MIGRATIONS));
        }
        BatchingWriter<Notes.Note, Long> writer = new BatchingWriter<>("notes", database, Notes.CONFIG, new Notes());

        // When it is down
        for (int id = 1; id <= 3; id++) {
            Future<Long> answer = writer.submit(note(id), 10);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> StoreFixture.awaitOf(answer))
                    .extracting(Refusal::code)
                    .isEqualTo(ErrorCode.UNAVAILABLE);
        }

        // Then it is written to once it is back
        try (EmbeddedPostgres server = start(port)) {
            assertThat(server.getPort()).isEqualTo(port);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
            long id = 4;
            while (!StoreFixture.awaitOf(writer.submit(note(id), 10).map(true).otherwise(false))) {
                assertThat(Instant.now()).isBefore(deadline);
                id++;
            }
            StoreFixture.awaitOf(writer.close());
            StoreFixture.awaitOf(database.close());
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }
}
