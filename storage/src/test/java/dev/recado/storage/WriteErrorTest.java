package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HSQLDB tells of some write errors in its log only. Here that line is logged by hand; {@link FullDiskTest} has a full disk. */
class WriteErrorTest {
    private final Notes notes = new Notes();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private StoreFixture fixture;
    private BatchingWriter<Notes.Note, Long> writer;

    @BeforeEach
    void open() {
        fixture = StoreFixture.open(Dialect.HSQLDB, Notes.MIGRATIONS);
        writer = new BatchingWriter<>("notes", fixture.database(), Notes.CONFIG, notes);
        fixture.database().onFailure(told::add);
    }

    @AfterEach
    void close() {
        fixture.await(writer.close());
        fixture.close();
    }

    @Test
    void shouldNotAnswerWithSuccessWhenAWriteErrorIsSwallowedWithinTheCommit() {
        // Given
        String logger = loggerOfTheDatabase();
        notes.after = items -> Logger.getLogger(logger).warning("no space left");

        // When
        Future<Long> answer = writer.submit(Notes.note(1), 10);

        // Then
        assertUnavailable(answer);
        assertThat(fixture.database().failed()).isTrue();
    }

    @Test
    void shouldAcceptNothingAnyMoreAfterASwallowedWriteError() {
        // When
        Logger.getLogger(loggerOfTheDatabase()).severe("no space left");

        // Then
        assertUnavailable(writer.submit(Notes.note(1), 10));
        assertUnavailable(writer.submitRemoval(Notes.note(2), 10));
        assertThat(notes.written).isEmpty();
    }

    @Test
    void shouldTellOnceWhenAWriteErrorWasSwallowed() throws InterruptedException {
        // When
        Logger logger = Logger.getLogger(loggerOfTheDatabase());
        logger.warning("no space left");
        logger.warning("still none");

        // Then
        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("no space left");

        // And who asks later is told, too
        fixture.database().onFailure(told::add);
        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("no space left");
        assertThat(told).isEmpty();
    }

    @Test
    void shouldHearWriteErrorsThoughLoggingIsConfiguredAnew() {
        // Given, as the JVM does it by itself when it begins to end
        String logger = loggerOfTheDatabase();
        LogManager.getLogManager().reset();

        // When
        Logger.getLogger(logger).warning("no space left");

        // Then
        assertThat(fixture.database().failed()).isTrue();
    }

    @Test
    void shouldTakeADuplicateKeyForWhatItIs() {
        fixture.await(writer.submit(Notes.note(1), 10));
        assertUnavailable(writer.submit(Notes.note(1), 10));

        assertThat(fixture.database().failed()).isFalse();
    }

    private String loggerOfTheDatabase() {
        Object name = StoreFixture.rows(fixture.database(), "CALL DATABASE_NAME()")
                .get(0)
                .get(0);
        return "hsqldb.db." + name + ".ENGINE";
    }

    private void assertUnavailable(Future<?> answer) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fixture.await(answer))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }
}
