package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlStatesTest {
    @Test
    void shouldFindADuplicateKeyBehindAFailedBatch() {
        // Given, as PostgreSQL chains it and as a wrapper does
        SQLException chained = new BatchUpdateException("batch", "XX000", new int[0]);
        chained.setNextException(new SQLException("duplicate", "23505"));
        SQLException wrapped = new SQLException("wrapped", new SQLException("duplicate", "23505"));

        assertThat(SqlStates.isDuplicateKey(chained)).isTrue();
        assertThat(SqlStates.isDuplicateKey(wrapped)).isTrue();
        assertThat(SqlStates.isDuplicateKey(new SQLException("not null", "23502")))
                .isFalse();
        assertThat(SqlStates.isDuplicateKey(new SQLException("no state"))).isFalse();
    }

    @Test
    void shouldKnowWhenOnlyAnotherConnectionHelps() {
        assertThat(SqlStates.isConnectionGone(new SQLException("closed", "08003")))
                .isTrue();
        assertThat(SqlStates.isConnectionGone(new SQLException("shutting down", "57P01")))
                .isTrue();
        assertThat(SqlStates.isConnectionGone(new SQLException("cancelled", "57014")))
                .isFalse();
    }

    @Test
    void shouldNotTakeAnUnknownOutcomeForARollback() {
        assertThat(SqlStates.isRolledBack(new SQLException("deadlock", "40P01")))
                .isTrue();
        assertThat(SqlStates.isRolledBack(new SQLException("serialization", "40001")))
                .isTrue();
        assertThat(SqlStates.isRolledBack(new SQLException("completion unknown", "40003")))
                .isFalse();
        assertThat(SqlStates.isRolledBack(new SQLException("closed", "08006"))).isFalse();
    }

    @Test
    void shouldSpeakTheTwoDialectsOnly() {
        assertThat(Dialect.of("jdbc:hsqldb:file:x/db")).isEqualTo(Dialect.HSQLDB);
        assertThat(Dialect.of("jdbc:postgresql://db/recado")).isEqualTo(Dialect.POSTGRESQL);
        assertThatIllegalArgumentException().isThrownBy(() -> Dialect.of("jdbc:mysql://db/recado"));
    }
}
