package dev.recado.storage;

import static dev.recado.storage.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds for both products. */
@ParameterizedClass
@EnumSource(Dialect.class)
class BatchingWriterTest {
    private static StoreFixture fixture;

    private final Notes notes = new Notes();
    private final CountDownLatch firstBatchMayGo = new CountDownLatch(1);
    private BatchingWriter<Notes.Note, Long> writer;

    @Parameter
    Dialect dialect;

    @BeforeParameterizedClassInvocation
    static void open(Dialect dialect) {
        fixture = StoreFixture.open(dialect, Notes.MIGRATIONS);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        fixture.close();
    }

    @AfterEach
    void endTheWriterAndForget() {
        firstBatchMayGo.countDown();
        fixture.await(writer.close());
        StoreFixture.execute(fixture.database(), "DELETE FROM note");
    }

    @Test
    void shouldWriteInOneTransactionWhatQueuedDuringTheLast() {
        // Given
        writer = aWriterThatIsBusyWith(1, Notes.CONFIG);

        // When
        List<Future<Long>> answers = IntStream.rangeClosed(2, 50)
                .mapToObj(id -> writer.submit(note(id), 10))
                .toList();
        firstBatchMayGo.countDown();

        // Then
        fixture.await(Future.all(answers));
        assertThat(notes.written).hasSize(2);
        assertThat(notes.written.get(1)).isSorted().hasSize(49);
        assertThat(idsInTheDatabase()).hasSize(50);
    }

    @Test
    void shouldWriteNoMoreThanABatchAtOnce() {
        // Given
        writer = aWriterThatIsBusyWith(1, new WriterConfig(1000, 1_000_000, 20));

        // When
        List<Future<Long>> answers = IntStream.rangeClosed(2, 51)
                .mapToObj(id -> writer.submit(note(id), 10))
                .toList();
        firstBatchMayGo.countDown();

        // Then
        fixture.await(Future.all(answers));
        assertThat(notes.written).extracting(List::size).containsExactly(1, 20, 20, 10);
    }

    @Test
    void shouldAnswerInOrderOnTheContextThatAsked() throws InterruptedException {
        // Given a request's own context, as a bus handler has it
        writer = aWriterThatIsBusyWith(1, Notes.CONFIG);
        Context request = ((ContextInternal) fixture.vertx().getOrCreateContext()).duplicate();
        List<Long> answered = new CopyOnWriteArrayList<>();
        List<Context> contexts = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(49);

        // When
        request.runOnContext(nothing -> IntStream.rangeClosed(2, 50)
                .forEach(id -> writer.submit(note(id), 10).onSuccess(kept -> {
                    answered.add(kept);
                    contexts.add(Vertx.currentContext());
                    all.countDown();
                })));
        firstBatchMayGo.countDown();

        // Then
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(answered).isSorted();
        assertThat(contexts).containsOnly(request);
    }

    @Test
    void shouldTellARefusalToItsSenderOnly() {
        // Given
        writer = aWriterThatIsBusyWith(1, Notes.CONFIG);

        // When
        Future<Long> refused = writer.submit(note(-1), 10);
        Future<Long> kept = writer.submit(note(2), 10);
        firstBatchMayGo.countDown();

        // Then
        assertThat(fixture.await(kept)).isEqualTo(2);
        assertRefused(refused, ErrorCode.INVALID_FIELD);
    }

    @Test
    void shouldForgetAndTryOnceMoreWhenABatchFails() {
        // Given a batch that fails after its rows are in the transaction
        AtomicInteger calls = new AtomicInteger();
        notes.after = items -> {
            if (calls.incrementAndGet() == 1) {
                throw new SQLException("out of luck", "XX000");
            }
        };
        writer = aWriter(Notes.CONFIG);

        // When
        Future<Long> answer = writer.submit(note(1), 10);

        // Then
        assertThat(fixture.await(answer)).isEqualTo(1);
        assertThat(notes.rolledBack).hasValue(1);
        assertThat(idsInTheDatabase()).containsExactly(1L);
    }

    @Test
    void shouldKeepNothingOfABatchThatFailsTwice() {
        // Given
        notes.after = items -> {
            throw new SQLException("out of luck", "XX000");
        };
        writer = aWriter(Notes.CONFIG);

        // When
        Future<Long> answer = writer.submit(note(1), 10);

        // Then
        assertRefused(answer, ErrorCode.UNAVAILABLE);
        assertThat(notes.rolledBack).hasValue(2);
        assertThat(idsInTheDatabase()).isEmpty();

        // And the next one is written
        notes.after = items -> {};
        assertThat(fixture.await(writer.submit(note(2), 10))).isEqualTo(2);
    }

    @Test
    void shouldRefuseOnlyTheItemThatDoesNotFit() {
        // Given
        writer = aWriterThatIsBusyWith(1, Notes.CONFIG);

        // When
        List<Future<Long>> good = new ArrayList<>();
        Future<Long> tooLong = null;
        for (int id = 2; id <= 40; id++) {
            if (id == 17) {
                tooLong = writer.submit(new Notes.Note(id, "x".repeat(5000)), 10);
            } else {
                good.add(writer.submit(note(id), 10));
            }
        }
        firstBatchMayGo.countDown();

        // Then
        fixture.await(Future.all(good));
        assertRefused(tooLong, ErrorCode.UNAVAILABLE);
        assertThat(idsInTheDatabase()).hasSize(39).doesNotContain(17L);
    }

    @Test
    void shouldSurviveABatchThatThrowsWhatItShouldNot() {
        // Given
        notes.before = items -> {
            if (items.get(0).id() == 1) {
                throw new IllegalStateException("a mistake");
            }
        };
        writer = aWriter(Notes.CONFIG);

        // Then
        assertRefused(writer.submit(note(1), 10), ErrorCode.UNAVAILABLE);
        assertThat(fixture.await(writer.submit(note(2), 10))).isEqualTo(2);
    }

    @Test
    void shouldWriteAndAnswerWhatIsQueuedWhenItCloses() {
        // Given
        writer = aWriterThatIsBusyWith(1, Notes.CONFIG);
        List<Future<Long>> answers = IntStream.rangeClosed(2, 250)
                .mapToObj(id -> writer.submit(note(id), 10))
                .toList();

        // When
        Future<Void> closed = writer.close();
        firstBatchMayGo.countDown();

        // Then
        fixture.await(closed);
        fixture.await(Future.all(answers));
        assertThat(idsInTheDatabase()).hasSize(250);
        assertRefused(writer.submit(note(999), 10), ErrorCode.UNAVAILABLE);
    }

    @Test
    void shouldRefuseTheItemThatIsOneTooMany() {
        // Given, the one being written counting as waiting
        writer = aWriterThatIsBusyWith(1, new WriterConfig(3, 1_000_000, 100));
        Future<Long> second = writer.submit(note(2), 10);
        Future<Long> third = writer.submit(note(3), 10);

        // When
        Future<Long> fourth = writer.submit(note(4), 10);

        // Then
        assertRefused(fourth, ErrorCode.STORE_BUSY);
        firstBatchMayGo.countDown();
        fixture.await(Future.all(second, third));

        // And there is room again
        assertThat(fixture.await(writer.submit(note(5), 10))).isEqualTo(5);
    }

    @Test
    void shouldRefuseTheItemThatIsTooHeavyForWhatIsLeft() {
        // Given
        writer = aWriterThatIsBusyWith(1, new WriterConfig(1000, 100, 100));

        // When
        Future<Long> heavy = writer.submit(note(2), 91);
        Future<Long> light = writer.submit(note(3), 90);

        // Then
        assertRefused(heavy, ErrorCode.STORE_BUSY);
        firstBatchMayGo.countDown();
        assertThat(fixture.await(light)).isEqualTo(3);
    }

    private BatchingWriter<Notes.Note, Long> aWriter(WriterConfig config) {
        return new BatchingWriter<>("notes", fixture.database(), config, notes);
    }

    /** With one item, of weight 10, that is being written until the test lets it go. */
    private BatchingWriter<Notes.Note, Long> aWriterThatIsBusyWith(long id, WriterConfig config) {
        CountDownLatch busy = new CountDownLatch(1);
        notes.before = items -> {
            busy.countDown();
            awaitQuietly(firstBatchMayGo);
        };
        BatchingWriter<Notes.Note, Long> busyWriter = aWriter(config);
        busyWriter.submit(note(id), 10);
        awaitQuietly(busy);
        return busyWriter;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Future<?> answer, ErrorCode code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fixture.await(answer))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static List<Long> idsInTheDatabase() {
        return fixture.await(fixture.database()
                .reader()
                .list("SELECT id FROM note ORDER BY id", Values.of(), row -> row.getLong(0)));
    }
}
