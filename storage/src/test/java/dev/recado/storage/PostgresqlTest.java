package dev.recado.storage;

import static dev.recado.storage.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.PostgresServer;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults: connections are cut by the server, at the worst of times. */
class PostgresqlTest {
    private final Notes notes = new Notes();
    private StoreFixture fixture;
    private BatchingWriter<Notes.Note, Long> writer;

    @BeforeEach
    void open() {
        fixture = StoreFixture.open(Dialect.POSTGRESQL, Notes.MIGRATIONS);
        writer = new BatchingWriter<>("notes", fixture.database(), Notes.CONFIG, notes);
    }

    @AfterEach
    void close() {
        fixture.await(writer.close());
        fixture.close();
    }

    @Test
    void shouldWriteOnAnotherConnectionWhenTheOldOneWasCut() {
        // Given
        fixture.await(writer.submit(note(1), 10));

        // When
        cutAllConnections();

        // Then
        assertThat(fixture.await(writer.submit(note(2), 10))).isEqualTo(2);
        assertThat(notes.prepared).hasValue(2);
    }

    @Test
    void shouldNotSayThatItIsKeptWhenTheConnectionIsCutWithinTheCommit() {
        // Given
        notes.after = items -> cutAllConnections();

        // When
        Future<Long> answer = writer.submit(note(1), 10);

        // Then
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fixture.await(answer))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(notes.rolledBack).hasPositiveValue();
        assertThat(notes.written).hasSize(1);

        // And the next one is written
        notes.after = items -> {};
        assertThat(fixture.await(writer.submit(note(2), 10))).isEqualTo(2);
    }

    @Test
    void shouldReadAgainAfterAllConnectionsWereCut() {
        // Given
        List<Future<List<Long>>> before =
                Stream.generate(this::count).limit(100).toList();
        before.forEach(fixture::await);

        // When
        cutAllConnections();

        // Then each connection fails once at most
        List<Future<List<Long>>> after = Stream.generate(this::count)
                .limit(fixture.config().connections() + 1)
                .map(asked -> Future.join(List.of(asked)).transform(done -> asked))
                .toList();
        after.forEach(asked -> fixture.await(asked.otherwiseEmpty()));
        assertThat(fixture.await(count())).containsExactly(0L);
    }

    @Test
    void shouldSayMemoryWhenTheServerDoesNotSync() {
        // Given
        PostgresServer.execute("ALTER DATABASE " + database() + " SET synchronous_commit = off");

        // When
        fixture.await(writer.close());
        fixture.reopen();

        // Then
        assertThat(fixture.database().durability()).isEqualTo(Durability.MEMORY);
    }

    private Future<List<Long>> count() {
        return fixture.database().reader().list("SELECT COUNT(*) FROM note", Values.of(), row -> row.getLong(0));
    }

    private void cutAllConnections() {
        PostgresServer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database() + "'");
    }

    private String database() {
        return fixture.config().name().replaceFirst(".*/", "");
    }
}
