package dev.recado.delivery;

import dev.recado.storage.DatabaseConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DeliveryOnHsqldbTest extends DeliveryContract {
    @TempDir
    Path directory;

    @Override
    DatabaseConfig newDatabase() {
        return new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0);
    }
}
