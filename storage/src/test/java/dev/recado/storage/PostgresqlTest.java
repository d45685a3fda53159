package dev.recado.storage;

import static dev.recado.storage.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.PostgresServer;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLException;
import java.util.List;
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
    void shouldReadAgainAfterAllConnectionsOfThePoolWereCut() {
        // Given
        SqlConnection first = fixture.await(fixture.database().pool().getConnection());
        SqlConnection second = fixture.await(fixture.database().pool().getConnection());

        // When
        cutAllConnections();

        // Then each of them fails once
        for (SqlConnection connection : List.of(first, second)) {
            assertThatThrownBy(() -> fixture.await(read(connection))).hasRootCauseInstanceOf(SQLException.class);
            fixture.await(read(connection));
            fixture.await(connection.close());
        }
        fixture.await(read(fixture.database().pool()));
    }

    @Test
    void shouldNotFinishOnAnotherConnectionATransactionWhoseConnectionWasCut() {
        // When
        Future<?> transaction = fixture.database()
                .pool()
                .withTransaction(client -> write(client, 1)
                        .onSuccess(written -> cutAllConnections())
                        .compose(written -> read(client).otherwiseEmpty())
                        .compose(cut -> write(client, 2)));

        // Then
        assertThatThrownBy(() -> fixture.await(transaction)).hasRootCauseInstanceOf(SQLException.class);
        RowSet<Row> rows = fixture.await(read(fixture.database().pool()));
        assertThat(rows.iterator().next().getLong(0)).isZero();
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

    private static Future<RowSet<Row>> read(SqlClient client) {
        return client.query("SELECT COUNT(*) FROM note").execute();
    }

    private static Future<RowSet<Row>> write(SqlClient client, long id) {
        return client.preparedQuery("INSERT INTO note (id, body) VALUES (?, 'x')")
                .execute(Tuple.of(id));
    }

    private void cutAllConnections() {
        PostgresServer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database() + "'");
    }

    private String database() {
        return fixture.config().name().replaceFirst(".*/", "");
    }
}
