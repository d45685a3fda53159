package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.storage.fixture.StoreFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault: locks that are not in the session that is written in. Invariant: nothing goes on as if they were. */
class TenancyTest {
    private static final int PARTITIONS = 4;

    private final List<Integer> acquired = new ArrayList<>();
    private final Tenancy tenancy = new Tenancy(PARTITIONS, Dialect.POSTGRESQL, new Acquiring(), () -> {});
    private StoreFixture fixture;
    private Connection first;
    private Connection second;

    private final class Acquiring implements Tenancy.Tenant {
        @Override
        public void acquired(int partition, long term) {
            acquired.add(partition);
        }

        @Override
        public void lost(int partition, long term) {
            acquired.remove((Integer) partition);
        }

        @Override
        public void giveUp(int partition) {
            throw new IllegalStateException("nobody else is there");
        }
    }

    @BeforeEach
    void open() throws SQLException {
        fixture = StoreFixture.open(Dialect.POSTGRESQL, Notes.MIGRATIONS, "dev/recado/storage/partitions");
        first = fixture.database().connect();
        second = fixture.database().connect();
        tenancy.want();
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        second.close();
        fixture.close();
    }

    @Test
    void shouldNotBeginInASessionThatAnotherTransactionDoesNotGet() {
        TransactionPooler pooler = new TransactionPooler(first, second);
        pooler.switchOver();

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tenancy.connected(pooler.connection()));
    }

    @Test
    void shouldNotGoOnInASessionOfAnother() throws SQLException {
        // Given
        TransactionPooler pooler = new TransactionPooler(first, second);
        Connection connection = pooler.connection();
        tenancy.connected(connection);
        tenancy.tend(connection);
        assertThat(acquired).hasSize(PARTITIONS);

        // When
        pooler.switchOver();
        connection.commit();

        // Then
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tenancy.tend(connection));
    }

    @Test
    void shouldNotGoOnWithoutItsLocks() throws SQLException {
        // Given
        tenancy.connected(first);
        tenancy.tend(first);
        tenancy.tend(first);
        assertThat(acquired).hasSize(PARTITIONS);

        // When
        try (Statement statement = first.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        }

        // Then
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> tenancy.tend(first));
    }
}
