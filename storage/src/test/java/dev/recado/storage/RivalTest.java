package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.PartitionOwned;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault: embedded databases that each serve the same partitions. Invariant: one of them goes on, and no other. */
class RivalTest {
    private static final Partition FIRST = new Partition(Service.DELIVERY, 0);

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(30));

    @AfterEach
    void close() {
        StoreFixture.awaitOf(vertx.close());
    }

    /** Owns the partitions of a database of its own. */
    private final class Store extends VerticleBase implements Ownership.Office {
        final Promise<String> failure = Promise.promise();
        private final Path files;
        private Database database;
        private Ownership ownership;
        private BatchingWriter<Notes.Note, Long> writer;

        Store(String name) {
            files = directory.resolve(name);
        }

        @Override
        public Future<?> start() {
            DatabaseConfig config =
                    new DatabaseConfig("jdbc:hsqldb:file:" + files.resolve("db"), null, null, files, 1, 0);
            return Database.open(vertx, config, Notes.MIGRATIONS, "dev/recado/storage/partitions")
                    .compose(opened -> {
                        database = opened;
                        database.onFailure(failure::tryComplete);
                        ownership = new Ownership(bus, Service.DELIVERY, opened);
                        writer = new BatchingWriter<>("notes", opened, Notes.CONFIG, new Notes(), ownership);
                        return ownership.start(this);
                    });
        }

        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            return Future.succeededFuture();
        }

        @Override
        public Future<?> stop() {
            return ownership.stop().eventually(writer::close).eventually(database::close);
        }
    }

    private Store start(String name) {
        Store store = new Store(name);
        StoreFixture.awaitOf(vertx.deployVerticle(store));
        return store;
    }

    @Test
    void shouldGiveUpOneOfTwoThatAreServedAlready() {
        // Given: terms are of processes, and here is one, so that the one that began before has larger ones
        Store before = new Store("later");
        String deployed = StoreFixture.awaitOf(vertx.deployVerticle(before));
        StoreFixture.awaitOf(vertx.undeploy(deployed));

        // When
        Store earlier = start("earlier");
        Store later = start("later");

        // Then
        assertThat(StoreFixture.awaitOf(earlier.failure.future()))
                .isEqualTo(
                        "another node of the cluster answers for DELIVERY from a database of its own, and began later");
        assertThat(later.database.failed()).isFalse();
    }

    @Test
    void shouldNotTakeWhatItSaidItselfBeforeForARival() {
        // Given
        Store only = start("only");
        Promise<Void> heard = Promise.promise();
        bus.owners().listen(event -> {
            if (event.equals(new PartitionOwned(FIRST, 2))) {
                heard.tryComplete();
            }
        });

        // When something comes late, and what is said every second
        bus.owners().own(FIRST, 1);
        bus.owners().own(FIRST, 2);
        StoreFixture.awaitOf(heard.future());

        // Then
        assertThat(only.database.failed()).isFalse();
        bus.owners().own(FIRST, Long.MAX_VALUE);
        StoreFixture.awaitOf(only.failure.future());
    }
}
