package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqldbTest {
    @TempDir
    Path home;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void closeVertx() {
        StoreFixture.awaitOf(vertx.close());
    }

    @Test
    void shouldSyncEachCommitOfADatabaseThatWasMadeToDelayIt() throws SQLException {
        // Given
        Path directory = home.resolve("delayed");
        try (Connection connection =
                        DriverManager.getConnection(config(directory).url(), "SA", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET FILES WRITE DELAY 500 MILLIS");
            statement.execute("SHUTDOWN");
        }

        // When
        Database database = open(config(directory));

        // Then
        assertThat(database.durability()).isEqualTo(Durability.DISK);
        assertThat(strings(
                        database,
                        "SELECT PROPERTY_VALUE FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES"
                                + " WHERE PROPERTY_NAME = 'hsqldb.write_delay_millis'"))
                .containsExactly("0");
        StoreFixture.awaitOf(database.close());
    }

    @Test
    void shouldSayMemoryOfADatabaseThatHasNoFiles() {
        Database database = open(new DatabaseConfig("jdbc:hsqldb:mem:nothing", null, null, null, 1, 0));

        assertThat(database.durability()).isEqualTo(Durability.MEMORY);
        StoreFixture.awaitOf(database.close());
    }

    @Test
    void shouldRefuseADirectoryThatIsInUse() throws IOException {
        // Given
        Path directory = home.resolve("one");
        Database database = open(config(directory));

        // Then
        assertThatThrownBy(() -> open(config(directory))).hasMessageContaining("is in use by another process");
        assertThatThrownBy(() -> DirectoryLock.check(directory)).hasMessageContaining(directory.toString());

        // And not any more once it is closed
        StoreFixture.awaitOf(database.close());
        DirectoryLock.check(directory);
        StoreFixture.awaitOf(open(config(directory)).close());
    }

    @Test
    void shouldNotUseTheLockFileThatDelaysTheNextStart() throws IOException {
        Path directory = home.resolve("one");
        StoreFixture.awaitOf(open(config(directory)).close());

        Database again = open(config(directory));

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).doesNotContain("db.lck");
        }
        StoreFixture.awaitOf(again.close());
    }

    @Test
    void shouldLetGoOfTheDirectoryWhenAMigrationFails() throws IOException {
        Path directory = home.resolve("one");

        Future<Database> opening = Database.open(vertx, config(directory), "dev/recado/storage/broken");

        assertThatThrownBy(() -> StoreFixture.awaitOf(opening)).hasMessageContaining("V1__broken.sql");
        DirectoryLock.check(directory);
    }

    @Test
    void shouldRefuseADatabaseThatItCannotProve() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(new DatabaseConfig("jdbc:hsqldb:hsql://db/x", null, null, home, 1, 0)))
                .withMessageContaining("server");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(new DatabaseConfig("jdbc:hsqldb:file:/elsewhere/db", null, null, home, 1, 0)))
                .withMessageContaining("expected: in " + home);
    }

    @Test
    void shouldAcceptNothingWhenThereIsLittleRoom() {
        Path directory = home.resolve("one");
        Database database = open(new DatabaseConfig(config(directory).url(), null, null, directory, 1, Long.MAX_VALUE));
        BatchingWriter<Notes.Note, Long> writer = new BatchingWriter<>("notes", database, Notes.CONFIG, new Notes());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> StoreFixture.awaitOf(writer.submit(Notes.note(1), 10)))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.DISK_LOW);
        StoreFixture.awaitOf(writer.close());
        StoreFixture.awaitOf(database.close());
    }

    @Test
    void shouldOpenWithATornTailAndKeepWhatIsWrittenAfterIt() throws IOException {
        // Given a power cut in the middle of a write
        Path first = home.resolve("first");
        Database database = open(config(first));
        write(database, 1, 100);
        Path second = copyAsAfterAPowerCut(first, home.resolve("second"));
        Files.write(
                second.resolve("db.log"),
                new byte[] {'I', 'N', 'S', 'E', 'R', 'T', ' ', 'I', 'N', 'T', 'O', 0, 0, (byte) 0xff, 'x'},
                StandardOpenOption.APPEND);
        StoreFixture.awaitOf(database.close());

        // When
        Database torn = open(config(second));

        // Then
        assertThat(strings(torn, "SELECT body FROM note")).hasSize(100);

        // And once more
        write(torn, 101, 200);
        Path third = copyAsAfterAPowerCut(second, home.resolve("third"));
        StoreFixture.awaitOf(torn.close());
        Database last = open(config(third));
        assertThat(strings(last, "SELECT body FROM note")).hasSize(200);
        StoreFixture.awaitOf(last.close());
    }

    private Database open(DatabaseConfig config) {
        return StoreFixture.awaitOf(Database.open(vertx, config, Notes.MIGRATIONS));
    }

    private static DatabaseConfig config(Path directory) {
        return new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0);
    }

    private static void write(Database database, int from, int to) {
        BatchingWriter<Notes.Note, Long> writer = new BatchingWriter<>("notes", database, Notes.CONFIG, new Notes());
        StoreFixture.awaitOf(Future.all(IntStream.rangeClosed(from, to)
                .mapToObj(id -> writer.submit(Notes.note(id), 10))
                .toList()));
        StoreFixture.awaitOf(writer.close());
    }

    /** What is on the disk now, without what a shutdown would add. */
    private static Path copyAsAfterAPowerCut(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static List<String> strings(Database database, String sql) {
        return StoreFixture.awaitOf(database.reader().list(sql, Values.of(), row -> row.getString(0)));
    }
}
