package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class BatchingReaderTest {
    private static final String BODY = "SELECT body FROM note WHERE id = ?";

    @Parameter
    Dialect dialect;

    private final CountDownLatch held = new CountDownLatch(1);
    private StoreFixture fixture;
    private BatchingReader reader;

    @BeforeEach
    void open() {
        fixture = StoreFixture.open(dialect, Notes.MIGRATIONS);
        reader = fixture.database().reader();
        List<Object[]> notes = IntStream.rangeClosed(1, 10)
                .mapToObj(id -> new Object[] {id, "note " + id})
                .toList();
        StoreFixture.executeAll(fixture.database(), "INSERT INTO note (id, body) VALUES (?, ?)", notes);
    }

    @AfterEach
    void close() {
        held.countDown();
        fixture.close();
    }

    @Test
    void shouldFindRowsInTheOrderOfTheQuery() {
        String sql = "SELECT id, body FROM note WHERE id > ? AND id < ? ORDER BY id DESC";

        Future<List<String>> found =
                reader.list(sql, Values.of(3).and(6), row -> row.getLong(0) + " " + row.getString(1));

        assertThat(fixture.await(found)).containsExactly("5 note 5", "4 note 4");
    }

    @Test
    void shouldReadEveryKindOfValueAndItsAbsence() {
        String sql = "SELECT CAST(? AS BIGINT), CAST(2 AS INTEGER), CAST('x' AS VARCHAR(1)), 1 = 1,"
                + " CAST(NULL AS BIGINT), CAST(NULL AS INTEGER), CAST(NULL AS VARCHAR(1)), CAST(NULL AS BOOLEAN)"
                + " FROM note WHERE id = 1";

        Future<List<Boolean>> read = reader.list(sql, Values.of(1L << 40), row -> {
            assertThat(row.getLong(0)).isEqualTo(1L << 40);
            assertThat(row.getInteger(1)).isEqualTo(2);
            assertThat(row.getString(2)).isEqualTo("x");
            assertThat(row.getBoolean(3)).isTrue();
            assertThat(row.getLong(4)).isNull();
            assertThat(row.getInteger(5)).isNull();
            assertThat(row.getString(6)).isNull();
            return row.getBoolean(7) == null;
        });

        assertThat(fixture.await(read)).containsExactly(true);
    }

    @Test
    void shouldAnswerEachOfManyThatAskAtOnce() {
        List<Future<Optional<String>>> asked =
                IntStream.range(0, 2000).mapToObj(i -> body(i % 12)).toList();

        for (int i = 0; i < asked.size(); i++) {
            int id = i % 12;
            assertThat(fixture.await(asked.get(i)))
                    .isEqualTo(id >= 1 && id <= 10 ? Optional.of("note " + id) : Optional.empty());
        }
    }

    @Test
    void shouldFailThoseWhoAreToBlameAndNobodyElse() {
        Future<Optional<String>> before = body(1);
        Future<?> noSuchTable = reader.list("SELECT body FROM nothing", Values.of(), row -> row.getString(0));
        Future<?> noSuchColumn = reader.list(BODY, Values.of(1), row -> row.getString(7));
        Future<?> notUnderstood = reader.list(BODY, Values.of(1), row -> {
            throw new IllegalArgumentException("not what was expected");
        });
        Future<Optional<String>> after = body(2);

        assertThat(fixture.await(before)).contains("note 1");
        assertThatThrownBy(() -> fixture.await(noSuchTable)).hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.await(noSuchColumn)).hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.await(notUnderstood)).hasMessage("not what was expected");
        assertThat(fixture.await(after)).contains("note 2");
    }

    @Test
    void shouldAskWithOneStatementForWhatAnotherHasFound() {
        Future<List<String>> found = reader.read(rows -> {
            long last = rows.list("SELECT MAX(id) FROM note", Values.of(), row -> row.getLong(0))
                    .get(0);
            return rows.list(BODY, Values.of(last), row -> row.getString(0));
        });

        assertThat(fixture.await(found)).containsExactly("note 10");
    }

    @Test
    void shouldEndAReadingAtTheFirstStatementThatFails() {
        Future<?> failed = reader.read(rows -> {
            rows.list("SELECT body FROM nothing", Values.of(), row -> row.getString(0));
            return rows.list(BODY, Values.of(1), row -> row.getString(0));
        });

        assertThatThrownBy(() -> fixture.await(failed)).hasCauseInstanceOf(SQLException.class);
        assertThat(fixture.await(body(2))).contains("note 2");
    }

    @Test
    void shouldGoOnWithOthersWhileOneIsHeldUp() {
        Future<Optional<String>> slow = heldUp();

        assertThat(fixture.await(body(2))).contains("note 2");
        assertThat(slow.isComplete()).isFalse();
        held.countDown();
        assertThat(fixture.await(slow)).contains("note 1");
    }

    @Test
    void shouldRefuseWhenTooMuchWaits() {
        List<Future<Optional<String>>> taken = IntStream.range(0, BatchingReader.WAITING_MAX)
                .mapToObj(i -> heldUp())
                .toList();
        IntStream.range(0, 1000).forEach(i -> heldUp());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fixture.await(body(1)))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.STORE_BUSY);
        held.countDown();
        taken.forEach(fixture::await);
        assertThat(fixture.await(body(1))).contains("note 1");
    }

    @Test
    void shouldAnswerWhatWasAskedBeforeItClosesAndNothingAfterwards() {
        List<Future<Optional<String>>> asked =
                IntStream.range(0, 500).mapToObj(i -> body(1)).toList();

        fixture.reopen();

        assertThat(asked).allMatch(answer -> fixture.await(answer).isPresent());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fixture.await(body(1)))
                .extracting(Refusal::code)
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void shouldReadByMoreTextsThanItKeeps() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < ReadingConnection.STATEMENTS_MAX + 10; i++) {
                String sql = "SELECT body FROM note WHERE id = " + i;
                assertThat(fixture.await(reader.list(sql, Values.of(), row -> row.getString(0))))
                        .hasSize(i >= 1 && i <= 10 ? 1 : 0);
            }
        }
    }

    private Future<Optional<String>> body(long id) {
        return reader.first(BODY, Values.of(id), row -> row.getString(0));
    }

    private Future<Optional<String>> heldUp() {
        return reader.first(BODY, Values.of(1), row -> {
            awaitUninterruptibly(held);
            return row.getString(0);
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
