package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Service;
import dev.recado.storage.fixture.PostgresServer;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances that share a database of PostgreSQL, each of which writes for the partitions that it owns. */
class OwnershipTest {
    private static final int PARTITIONS = Service.DELIVERY.partitions();
    private static final Address<Cursors, Cursors> NOTE = new Address<Cursors, Cursors>(
                    "test.note", Service.DELIVERY, note -> (int) (note.delivered() % PARTITIONS))
            .inBatches();
    private static final Address<Cursors, Cursors> NOTE_ONCE = new Address<Cursors, Cursors>(
                    "test.note-once", Service.DELIVERY, note -> (int) (note.delivered() % PARTITIONS))
            .once();

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(30));
    private final DatabaseConfig database = new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 1, 0);
    private final Map<Instance, String> deployments = new LinkedHashMap<>();

    @AfterEach
    void close() {
        StoreFixture.awaitOf(vertx.close());
    }

    /** Writes whatever note it is asked to, for its partitions. */
    private final class Instance extends VerticleBase implements Ownership.Office {
        final Notes notes = new Notes() {
            @Override
            public void prepare(Connection connection) throws SQLException {
                super.prepare(connection);
                session = connection;
            }

            @Override
            public int partition(Note note) {
                return (int) (note.id() % PARTITIONS);
            }
        };
        private Database opened;
        private Ownership ownership;
        private BatchingWriter<Notes.Note, Long> writer;
        private Connection session;

        @Override
        public Future<?> start() {
            return Database.open(vertx, database, Notes.MIGRATIONS, "dev/recado/storage/partitions")
                    .compose(ready -> {
                        opened = ready;
                        ownership = new Ownership(Bus.of(vertx, Duration.ofSeconds(30)), Service.DELIVERY, ready);
                        writer = new BatchingWriter<>("notes", ready, Notes.CONFIG, notes, ownership);
                        return ownership.start(this);
                    });
        }

        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            Bus answering = Bus.of(vertx, Duration.ofSeconds(30));
            served.add(answering.answer(NOTE, partition, term, this::write));
            served.add(answering.answer(NOTE_ONCE, partition, term, this::write));
            return Future.succeededFuture();
        }

        private Future<Cursors> write(Cursors note) {
            return writer.submit(Notes.note(note.delivered()), 10).map(note);
        }

        @Override
        public Future<?> stop() {
            return ownership
                    .stop()
                    .eventually(writer::close)
                    .compose(closed -> ownership.released())
                    .eventually(opened::close);
        }

        int owned() {
            return ownership.owned().size();
        }
    }

    private Instance start() {
        Instance instance = new Instance();
        deployments.put(instance, StoreFixture.awaitOf(vertx.deployVerticle(instance)));
        return instance;
    }

    private void stop(Instance instance) {
        StoreFixture.awaitOf(vertx.undeploy(deployments.get(instance)));
    }

    private Future<List<Cursors>> ask(long from, long to) {
        List<Future<Cursors>> answers = new ArrayList<>();
        LongStream.rangeClosed(from, to).forEach(id -> answers.add(bus.ask(NOTE, new Cursors(id, 0))));
        return Future.all(answers).map(all -> all.list());
    }

    private List<Long> kept() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = new ConnectionSource(database.url(), new Properties()).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM note ORDER BY id")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    @Test
    void shouldOwnEverythingAlone() {
        Instance only = start();

        assertThat(only.owned()).isEqualTo(PARTITIONS);
        assertThat(StoreFixture.awaitOf(ask(1, 100))).hasSize(100);
    }

    @Test
    void shouldShareWithOneThatComesAndTakeOverFromOneThatGoes() throws SQLException {
        // Given
        Instance first = start();
        Future<List<Cursors>> before = ask(1, 200);

        // When another one comes
        Instance second = start();
        await(() -> first.owned() == PARTITIONS / 2 && second.owned() == PARTITIONS / 2);
        Future<List<Cursors>> together = ask(201, 400);
        StoreFixture.awaitOf(together);
        assertThat(second.notes.written).isNotEmpty();

        // When the first one goes
        Future<List<Cursors>> after = ask(401, 600);
        stop(first);
        await(() -> second.owned() == PARTITIONS);

        // Then nobody was refused, and everything is there
        assertThat(StoreFixture.awaitOf(Future.all(before, together, after))).isNotNull();
        assertThat(kept()).hasSize(600);
    }

    @Test
    void shouldAskAgainWhenTheSessionOfTheOwnerEnds() throws SQLException {
        Instance only = start();
        AtomicBoolean killed = new AtomicBoolean();
        only.notes.after = items -> endSessionBeforeTheCommit(killed);

        StoreFixture.awaitOf(ask(1, 100));

        assertThat(kept()).hasSize(100);
        assertThat(killed).isTrue();
    }

    /** As with a pooler that gives the session to somebody else, and resets it. */
    @Test
    void shouldLeaveASessionThatDoesNotHoldItsLocks() throws SQLException {
        // Given
        Instance only = start();
        AtomicBoolean once = new AtomicBoolean();
        only.notes.after = items -> {
            if (once.compareAndSet(false, true)) {
                try (Statement statement = only.session.createStatement()) {
                    statement.execute("SELECT pg_advisory_unlock_all()");
                }
            }
        };

        // When
        StoreFixture.awaitOf(ask(1, 100));

        // Then it writes in another one
        await(() -> only.notes.prepared.get() > 1);
        await(() -> only.owned() == PARTITIONS);
        StoreFixture.awaitOf(ask(101, 200));
        assertThat(kept()).hasSize(200);
    }

    @Test
    void shouldNotAskAgainWhatMayBeKeptAndMustNotBeAskedTwice() throws SQLException {
        Instance only = start();
        AtomicBoolean killed = new AtomicBoolean();
        only.notes.after = items -> endSessionBeforeTheCommit(killed);

        Throwable cause = StoreFixture.awaitOf(
                bus.ask(NOTE_ONCE, new Cursors(1, 0)).transform(answer -> Future.succeededFuture(answer.cause())));

        assertThat(killed).isTrue();
        assertThat(((Refusal) cause).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(kept()).isEmpty();
    }

    /** Nobody can tell by what the commit fails with whether it happened. */
    private static void endSessionBeforeTheCommit(AtomicBoolean once) throws SQLException {
        if (once.compareAndSet(false, true)) {
            PostgresServer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'recado' AND state = 'idle in transaction'");
        }
    }

    /** It stands still in the middle of a transaction for longer than the server waits for it. */
    @Test
    void shouldWriteNothingForAPartitionThatAnotherHasTakenOver() throws SQLException {
        // Given
        Instance zombie = start();
        CountDownLatch takenOver = new CountDownLatch(1);
        AtomicBoolean once = new AtomicBoolean();
        zombie.notes.after = items -> {
            if (once.compareAndSet(false, true)) {
                awaitQuietly(takenOver);
            }
        };
        Future<List<Cursors>> answers = ask(1, 40);

        // When
        Instance heir = start();
        await(() -> heir.owned() == PARTITIONS);
        StoreFixture.awaitOf(answers);
        takenOver.countDown();

        // Then they share again, and each note was kept by the heir
        await(() -> heir.owned() == PARTITIONS / 2 && zombie.owned() == PARTITIONS / 2);
        assertThat(heir.notes.written.stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(40);
        assertThat(kept()).hasSize(40);
    }

    @Test
    void shouldRefuseAtOnceWhatTheDatabaseRefusesThoughOthersOwnPartitionsToo() {
        // Given
        Instance first = start();
        Instance second = start();
        await(() -> first.owned() == PARTITIONS / 2 && second.owned() == PARTITIONS / 2);
        AtomicInteger tries = new AtomicInteger();
        Notes.Step poisoned = items -> {
            tries.incrementAndGet();
            throw new SQLException("it does not fit", "22021");
        };
        first.notes.before = poisoned;
        second.notes.before = poisoned;

        // When
        Future<Boolean> refused = bus.ask(NOTE, new Cursors(1, 0)).map(false).otherwise(true);

        // Then: it is tried once more, and not until the time of the bus is over
        assertThat(StoreFixture.<Boolean>awaitOf(refused)).isTrue();
        assertThat(tries).hasValue(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
