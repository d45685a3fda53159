package dev.recado.delivery;

import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.fixture.PostgresServer;

class DeliveryOnPostgresqlTest extends DeliveryContract {
    @Override
    DatabaseConfig newDatabase() {
        return new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 2, 0);
    }
}
