package dev.recado.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's tables to the newest version. */
final class Migrations {
    private Migrations() {}

    /**
     * Runs the migrations that were not run yet.
     *
     * @param dataSource of the database
     * @param folder on the class path, with files named {@code V1__what_it_does.sql}
     */
    static void run(DataSource dataSource, String folder) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + folder)
                .failOnMissingLocations(true)
                // A migration is the SQL it says, the same for both products.
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
