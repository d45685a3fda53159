package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Durability;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path directory;

    @Test
    void shouldKeepWhatWasWrittenWhenItIsClosedAndOpenedAgain() throws Exception {
        Vertx vertx = Vertx.vertx();
        DatabaseConfig config =
                new DatabaseConfig("jdbc:hsqldb:file:" + directory + "/db", null, null, directory, 2, 0);
        Database database = await(Database.open(vertx, config, "dev/recado/storage/migration"));
        assertThat(database.durability()).isEqualTo(Durability.DISK);
        await(database.pool()
                .preparedQuery("INSERT INTO note (id, body) VALUES (?, ?)")
                .execute(Tuple.of(1L, "hi")));
        await(database.close());

        Database again = await(Database.open(vertx, config, "dev/recado/storage/migration"));
        assertThat(await(again.pool().query("SELECT body FROM note").execute())
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("hi");
        await(again.close());
        await(vertx.close());
    }

    private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
