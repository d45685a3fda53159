package dev.recado.storage;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's tables to the newest version. */
final class Migrations {
    private Migrations() {}

    /**
     * Runs the migrations that were not run yet.
     *
     * @param dataSource of the database
     * @param folders on the class path, with files named {@code V1__what_it_does.sql}
     */
    static void run(DataSource dataSource, String... folders) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        Stream.of(folders).map(folder -> "classpath:" + folder).toArray(String[]::new))
                .failOnMissingLocations(true)
                // A migration is the SQL it says, the same wherever it runs.
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
