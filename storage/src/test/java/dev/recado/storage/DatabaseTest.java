package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Durability;
import dev.recado.storage.fixture.StoreFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
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
        StoreFixture.execute(fixture.database(), "DELETE FROM note");
    }

    @Test
    void shouldProveThatItKeepsOnDiskWhatItAccepts() {
        assertThat(fixture.database().durability()).isEqualTo(Durability.DISK);
        assertThat(fixture.database().dialect()).isEqualTo(dialect);
    }

    @Test
    void shouldKeepWhatWasWrittenAndMigrateOnceWhenItIsOpenedAgain() {
        // Given
        write(1, "hi");

        // When
        fixture.reopen();

        // Then
        assertThat(ids("SELECT id FROM note")).containsExactly(1L);
        assertThat(ids("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL"))
                .containsExactly(2L);
    }

    @Test
    void shouldKnowADuplicateKeyWhoeverMeetsIt() throws SQLException {
        // Given
        write(1, "hi");

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
        write(1, "a");
        write(2, "a ");

        assertThat(ids("SELECT id FROM note WHERE body = 'a'")).containsExactly(1L);
    }

    @Test
    void shouldSayWhereAndNoSecretWhenItsConfigurationIsLogged() {
        DatabaseConfig config =
                new DatabaseConfig("jdbc:postgresql://db/recado?password=open-sesame", "u", "secret", null, 1, 0);

        assertThat(config.toString()).contains("//db/recado").doesNotContain("open-sesame", "secret");
    }

    private static void write(long id, String body) {
        StoreFixture.execute(fixture.database(), "INSERT INTO note (id, body) VALUES (?, ?)", id, body);
    }

    private static List<Long> ids(String sql) {
        return fixture.await(fixture.database().reader().list(sql, Values.of(), row -> row.getLong(0)));
    }
}
