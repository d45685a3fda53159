package dev.recado.delivery;

import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.Dialect;
import dev.recado.storage.fixture.PostgresServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What delivery does, whatever the store: the same tests on each, every one with an empty database of its own. */
@ParameterizedClass
@EnumSource(Dialect.class)
abstract class OnEachDatabase {
    @Parameter
    private Dialect dialect;

    @TempDir
    private Path directory;

    private DatabaseConfig database;
    private RunningDelivery delivery;

    @BeforeEach
    void startEmpty() {
        database = switch (dialect) {
            case HSQLDB ->
                new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0);
            case POSTGRESQL -> new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 2, 0);
        };
        delivery = new RunningDelivery(database);
    }

    @AfterEach
    void stop() {
        delivery.close();
    }

    /** Ends it and starts it again with what is on the disk. */
    final void restart() {
        stop();
        delivery = new RunningDelivery(database);
    }

    /** The same, with next to no memory of the tables. */
    final void restartForgetful() {
        stop();
        delivery = new RunningDelivery(database, 1);
    }

    /** The same, some time later, with something to be removed. */
    final void restartAfter(Duration time, Retention retention) {
        stop();
        delivery = new RunningDelivery(database, retention, Clock.offset(Clock.systemUTC(), time));
    }

    final RunningDelivery delivery() {
        return delivery;
    }
}
