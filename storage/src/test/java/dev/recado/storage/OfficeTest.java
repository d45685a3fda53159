package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Service;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done for partitions when they come and go at awkward moments. The test is the writer's thread. */
class OfficeTest {
    private static final Address<Cursors, Cursors> NOTE =
            new Address<>("test.note", Service.DELIVERY, note -> (int) note.delivered());

    private final StoreFixture fixture =
            StoreFixture.open(Dialect.POSTGRESQL, Notes.MIGRATIONS, "dev/recado/storage/partitions");
    private final Vertx vertx = fixture.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(30));
    private final Map<Integer, Promise<Void>> ready = new ConcurrentHashMap<>();
    private final Map<Integer, Promise<Void>> closed = new ConcurrentHashMap<>();
    private final Map<Integer, Long> terms = new ConcurrentHashMap<>();
    private Connection writer;
    private Connection other;
    private Tenancy tenancy;

    /** Takes its time until {@link #ready} says so. */
    private final class Office implements Ownership.Office {
        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            served.add(bus.answer(NOTE, partition, term, Future::succeededFuture));
            terms.put(partition, term);
            return ready.get(partition).future();
        }

        @Override
        public void close(int partition) {
            closed.get(partition).complete();
        }
    }

    @BeforeEach
    void open() throws SQLException {
        for (int partition = 0; partition < Service.DELIVERY.partitions(); partition++) {
            ready.put(partition, Promise.promise());
            closed.put(partition, Promise.promise());
        }
        writer = fixture.database().connect();
        other = fixture.database().connect();
        onContext(() -> {
            Ownership ownership = new Ownership(bus, Service.DELIVERY, fixture.database());
            tenancy = ownership.tenancy(() -> {});
            ownership.start(new Office());
        });
        tenancy.connected(writer);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        other.close();
        fixture.close();
    }

    /** Returns when it is done, and with it everything that was to be done there before. */
    private void onContext(Runnable task) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(now -> {
            task.run();
            done.complete();
        });
        StoreFixture.awaitOf(done.future());
    }

    @Test
    void shouldNotTakeAPartitionAgainThatWasBeingReleasedWhenItWasLost() throws SQLException {
        // Given: of two instances the one that is to give the second partition away
        PartitionLocks.of(Dialect.POSTGRESQL).open(other);
        other.commit();
        tenancy.tend(writer);
        onContext(() -> {});
        assertThat(terms).containsOnlyKeys(0, 1);

        // When it is lost before that is done
        tenancy.disconnected();
        ready.get(0).complete();
        StoreFixture.awaitOf(closed.get(0).future());
        onContext(() -> {});

        // Then
        assertThat(tenancy.takeConfirmed()).isFalse();
        ready.get(1).complete();
        StoreFixture.awaitOf(closed.get(1).future());
        onContext(() -> {});
        assertThat(tenancy.takeConfirmed()).isTrue();
    }

    @Test
    void shouldSendAwayWhoAsksLate() throws SQLException {
        // Given
        tenancy.tend(writer);
        ready.get(0).complete();
        onContext(() -> {});

        // When
        tenancy.disconnected();
        StoreFixture.awaitOf(closed.get(0).future());

        // Then
        Address<Cursors, Cursors> before = new Address<>(NOTE.name(0, terms.get(0)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> StoreFixture.awaitOf(bus.ask(before, new Cursors(0, 0))))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.NOT_OWNER);
    }

    @Test
    void shouldAnswerNothingForAPartitionThatCannotBeServed() throws SQLException {
        // Given
        tenancy.tend(writer);
        onContext(() -> {});

        // When
        ready.get(0).fail("not today");
        StoreFixture.awaitOf(closed.get(0).future());

        // Then
        assertThatExceptionOfType(ReplyException.class)
                .isThrownBy(() ->
                        StoreFixture.awaitOf(vertx.eventBus().request(NOTE.name(0, terms.get(0)), "anybody?")))
                .extracting(ReplyException::failureType)
                .isEqualTo(ReplyFailure.NO_HANDLERS);
    }
}
