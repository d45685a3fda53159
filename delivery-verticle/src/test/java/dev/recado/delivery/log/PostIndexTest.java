package dev.recado.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.delivery.store.LogTables;
import dev.recado.storage.Dialect;
import dev.recado.storage.Outcome;
import dev.recado.storage.fixture.StoreFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIndexTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);
    private static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    private static final int RUN_SIZE = 7;
    /** Of a run that has several blocks. */
    private static final int LONG_RUN_SIZE = 1_100;

    private final Map<String, Long> kept = new HashMap<>();
    private StoreFixture fixture;
    private Connection connection;
    private LogBatch batch;
    private int runSize = RUN_SIZE;

    private void open(String... migrations) throws SQLException {
        fixture = StoreFixture.open(Dialect.HSQLDB, migrations);
        connect();
    }

    private void connect() throws SQLException {
        connection = fixture.database().connect();
        batch = new LogBatch(new LogBounds(100, 100, runSize, 100, 10), () -> 1, Dialect.HSQLDB);
    }

    private void prepare() throws SQLException {
        batch.prepare(connection);
        connection.commit();
    }

    private void restart() throws SQLException {
        connection.close();
        fixture.reopen(LogTables.migrations(Dialect.HSQLDB));
        connect();
        prepare();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {RUN_SIZE, 400})
    void shouldKnowWhatWasKeptAndNothingElse(int size) throws SQLException {
        runSize = size;
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        Random random = new Random(11);
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(20)) {
                case 0 -> restart();
                case 1, 2, 3 -> writeAndRollBack(someIds(random));
                default -> write(someIds(random));
            }
        }

        restart();
        write(List.copyOf(kept.keySet()));
        assertThat(count("post_run")).isGreaterThan(kept.size() / size / 2);
        assertThat(count("post_transaction")).isLessThan(64);
        assertThat(count("entry")).isEqualTo(kept.size());
    }

    @Test
    void shouldKnowWhatWasKeptBeforeThereWasAnIndex() throws SQLException {
        String[] before = LogTables.migrations(Dialect.POSTGRESQL);
        open(before);
        try (Statement statement = connection.createStatement()) {
            for (int seq = 1; seq <= 20; seq++) {
                statement.execute("INSERT INTO entry (low, high, seq, author, author_nickname, client_id, accepted_at,"
                        + " media_type, body) VALUES (%d, %d, %d, %d, 'alice', 'old-%d', 1, 'text/plain', 'hello')"
                                .formatted(TALK.low(), TALK.high(), seq, ALICE.value(), seq));
                kept.put("old-" + seq, (long) seq);
            }
            // What came after the index was not there either.
            statement.execute("DROP TABLE partition_term");
            statement.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '4'");
        }
        connection.commit();
        connection.close();
        fixture.reopen(LogTables.migrations(Dialect.HSQLDB));
        connect();
        prepare();

        write(List.of("old-1", "old-20"));
        assertThat(count("post_run")).isGreaterThan(1);
        restart();
        write(List.of("old-10"));
    }

    @Test
    void shouldKnowWhatIsInRunsOfSeveralBlocks() throws SQLException {
        runSize = LONG_RUN_SIZE;
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        List<String> ids =
                IntStream.range(0, 3 * LONG_RUN_SIZE).mapToObj(i -> "m-" + i).toList();
        for (int from = 0; from < ids.size(); from += 100) {
            write(ids.subList(from, from + 100));
        }

        restart();
        write(ids);

        assertThat(count("post_block")).isGreaterThan(2 * count("post_run"));
    }

    @Test
    void shouldReadEverythingAnewWhenItIsConnectedAgain() throws SQLException {
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        write(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        batch.write(writes(List.of("lost")));
        connection.close();
        batch.rolledBack();
        connection = fixture.database().connect();
        prepare();

        write(List.of("lost", "a", "h", "i"));
        write(List.of("lost", "b", "i"));
    }

    @Test
    void shouldNoteTogetherWhatManyTransactionsNotedSingly() throws SQLException {
        runSize = LONG_RUN_SIZE;
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        for (int i = 0; i < 200; i++) {
            write(List.of("m-" + i));
        }
        assertThat(count("post_batch")).isEqualTo(3);
        assertThat(count("post_transaction")).isEqualTo(200 - 3 * 64);

        restart();
        write(IntStream.range(0, 200).mapToObj(i -> "m-" + i).toList());
    }

    @Test
    void shouldDropRunsOfWhichNothingIsKept() throws SQLException {
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        List<String> ids = IntStream.range(0, 100).mapToObj(i -> "m-" + i).toList();
        for (String id : ids) {
            write(List.of(id));
        }
        int before = count("post_run");
        remove(ids.subList(0, 50));
        remove(ids.subList(51, 90));

        for (int i = 100; i < 200; i++) {
            write(List.of("m-" + i));
        }

        // As many have come since as there were.
        assertThat(count("post_run")).isLessThan(before + before / 2);
        write(ids.subList(90, 100));
        restart();
        write(List.of("m-50", "m-0", "m-199"));
    }

    private void remove(List<String> ids) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String id : ids) {
                statement.execute("DELETE FROM entry WHERE client_id = '" + id + "'");
                kept.remove(id);
            }
        }
        connection.commit();
    }

    @Test
    void shouldTakeAnIdAgainWhoseEntryWasRemoved() throws SQLException {
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        write(List.of("a", "b"));
        remove(List.of("a"));

        write(List.of("a", "b"));
        restart();
        write(List.of("a", "b"));
    }

    private List<String> someIds(Random random) {
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            ids.add("m-" + random.nextInt(800));
        }
        return ids;
    }

    /** Each is a repeat exactly if it was kept, and then of what was kept. */
    private void write(List<String> ids) throws SQLException {
        List<Outcome<LogResult>> outcomes = batch.write(writes(ids));
        connection.commit();
        for (int i = 0; i < ids.size(); i++) {
            LogResult.Appended appended = (LogResult.Appended) ((Outcome.Kept<LogResult>) outcomes.get(i)).value();
            Long before = kept.putIfAbsent(ids.get(i), appended.entry().seq());
            assertThat(appended.repeated()).as(ids.get(i)).isEqualTo(before != null);
            assertThat(appended.entry().seq()).isEqualTo(kept.get(ids.get(i)));
        }
    }

    private void writeAndRollBack(List<String> ids) throws SQLException {
        batch.write(writes(ids));
        connection.rollback();
        batch.rolledBack();
    }

    private static List<LogWrite> writes(List<String> ids) {
        return ids.stream().<LogWrite>map(id -> new Append(post(id))).toList();
    }

    private static Post post(String id) {
        return new Post(TALK, ALICE, new Nickname("alice"), new MessageId(id), "text/plain", "hello");
    }

    private int count(String table) throws SQLException {
        return StoreFixture.rows(fixture.database(), "SELECT * FROM " + table).size();
    }
}
