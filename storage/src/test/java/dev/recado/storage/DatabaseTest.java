package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Durability;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds for both products. */
class DatabaseTest {
    static final String MIGRATIONS = "dev/recado/storage/migration";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void shouldKeepWhatWasWrittenWhenItIsClosedAndOpenedAgain(Dialect dialect) {
        try (StoreFixture fixture = StoreFixture.open(dialect, MIGRATIONS)) {
            // Given
            assertThat(fixture.database().durability()).isEqualTo(Durability.DISK);
            assertThat(fixture.database().dialect()).isEqualTo(dialect);
            fixture.await(write(fixture, 1));

            // When
            fixture.reopen();

            // Then
            assertThat(fixture.await(read(fixture)))
                    .extracting(row -> row.getLong(0))
                    .containsExactly(1L);
        }
    }

    private static Future<RowSet<Row>> write(StoreFixture fixture, long id) {
        return fixture.database()
                .pool()
                .preparedQuery("INSERT INTO note (id, body) VALUES (?, ?)")
                .execute(Tuple.of(id, "hi"));
    }

    private static Future<RowSet<Row>> read(StoreFixture fixture) {
        return fixture.database()
                .pool()
                .query("SELECT id FROM note ORDER BY id")
                .execute();
    }
}
