package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Durability;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds for both products. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DatabaseTest {
    private static StoreFixture fixture;

    @Parameter
    Dialect dialect;

    @BeforeParameterizedClassInvocation
    static void open(Dialect dialect) {
        fixture = StoreFixture.open(dialect, Notes.MIGRATIONS);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        fixture.close();
    }

    @AfterEach
    void empty() {
        fixture.await(fixture.database().pool().query("DELETE FROM note").execute());
    }

    @Test
    void shouldProveThatItKeepsOnDiskWhatItAccepts() {
        assertThat(fixture.database().durability()).isEqualTo(Durability.DISK);
        assertThat(fixture.database().dialect()).isEqualTo(dialect);
    }

    @Test
    void shouldKeepWhatWasWrittenAndMigrateOnceWhenItIsOpenedAgain() {
        // Given
        fixture.await(write(fixture.database().pool(), 1, "hi"));

        // When
        fixture.reopen();

        // Then
        assertThat(ids("SELECT id FROM note")).containsExactly(1L);
        assertThat(ids("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL"))
                .containsExactly(2L);
    }

    @Test
    void shouldKeepATransactionOfThePoolAsAWholeOrNotAtAll() {
        // When
        fixture.await(fixture.database()
                .pool()
                .withTransaction(client -> write(client, 1, "a").compose(done -> write(client, 2, "b"))));
        Future<RowSet<Row>> failing = fixture.database()
                .pool()
                .withTransaction(client -> write(client, 3, "c").compose(done -> write(client, 1, "again")));

        // Then
        assertThatThrownBy(() -> fixture.await(failing)).hasCauseInstanceOf(SQLException.class);
        assertThat(ids("SELECT id FROM note ORDER BY id")).containsExactly(1L, 2L);
    }

    @Test
    void shouldCommitAtOnceWhatThePoolWritesAfterATransaction() throws SQLException {
        // Given every connection of the pool having been in a transaction
        fixture.await(Future.all(
                fixture.database().pool().withTransaction(client -> write(client, 1, "a")),
                fixture.database().pool().withTransaction(client -> write(client, 2, "b"))));

        // When
        fixture.await(Future.all(
                write(fixture.database().pool(), 3, "c"),
                write(fixture.database().pool(), 4, "d")));

        // Then another connection sees it
        try (Connection other = fixture.database().connect();
                PreparedStatement count = other.prepareStatement("SELECT COUNT(*) FROM note")) {
            var rows = count.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(4);
        }
    }

    @Test
    void shouldKnowADuplicateKeyWhoeverMeetsIt() throws SQLException {
        // Given
        fixture.await(write(fixture.database().pool(), 1, "hi"));

        // Then, a single row and in a batch
        try (Connection connection = fixture.database().connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO note (id, body) VALUES (?, 'x')")) {
            insert.setLong(1, 1);
            assertThatThrownBy(insert::executeUpdate)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(SqlStates.isDuplicateKey(failure))
                                    .isTrue());
            connection.rollback();
            for (long id : List.of(2L, 1L, 3L)) {
                insert.setLong(1, id);
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(SqlStates.isDuplicateKey(failure))
                                    .isTrue());
            connection.rollback();
        }
    }

    @Test
    void shouldTellTextsApartThatDifferInATrailingSpace() {
        fixture.await(write(fixture.database().pool(), 1, "a"));
        fixture.await(write(fixture.database().pool(), 2, "a "));

        assertThat(ids("SELECT id FROM note WHERE body = 'a'")).containsExactly(1L);
    }

    @Test
    void shouldSayWhereAndNoSecretWhenItsConfigurationIsLogged() {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:postgresql://db/recado?password=open-sesame", "u", "secret", null, 1, 0);

        assertThat(config.toString()).contains("//db/recado").doesNotContain("open-sesame", "secret");
    }

    private static Future<RowSet<Row>> write(SqlClient client, long id, String body) {
        return client.preparedQuery("INSERT INTO note (id, body) VALUES (?, ?)").execute(Tuple.of(id, body));
    }

    private static List<Long> ids(String sql) {
        RowSet<Row> rows = fixture.await(fixture.database().pool().query(sql).execute());
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getLong(0))
                .toList();
    }
}
