package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault: the process that keeps the database is killed. Invariant: what was acknowledged is there. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    private static final int KILLS = 3;

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closeVertx() {
        StoreFixture.awaitOf(vertx.close());
    }

    @Test
    void shouldHaveAllThatWasAcknowledgedWhenTheProcessIsKilledAgainAndAgain() throws IOException {
        NavigableSet<Long> acknowledged = new TreeSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            // The ids of a round begin far above what the round before can have written.
            try (NotesProcess process = NotesProcess.start(directory, kill * 1_000_000_000L, 100)) {
                process.readAcknowledgements(3000);
                acknowledged.addAll(process.kill());
            }
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 3000);
        assertThat(idsIn(directory)).containsAll(acknowledged);
    }

    @Test
    void shouldNotOpenWhatAnotherProcessHasOpen() throws IOException {
        try (NotesProcess process = NotesProcess.start(directory, 1, 100)) {
            assertThatThrownBy(() -> idsIn(directory)).hasMessageContaining("is in use by another process");
            process.kill();
        }

        assertThat(idsIn(directory)).isNotNull();
    }

    private Set<Long> idsIn(Path path) {
        return idsIn(vertx, path);
    }

    /** Recovers a database and reads it. */
    static Set<Long> idsIn(Vertx vertx, Path directory) {
        Database database = StoreFixture.awaitOf(Database.open(
                vertx,
                new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 1, 0),
                Notes.MIGRATIONS));
        List<Long> ids =
                StoreFixture.awaitOf(database.reader().list("SELECT id FROM note", Values.of(), row -> row.getLong(0)));
        StoreFixture.awaitOf(database.close());
        return Set.copyOf(ids);
    }
}
