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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostIndexTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);
    private static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    private static final int RUN_SIZE = 7;

    private final Map<String, Long> kept = new HashMap<>();
    private StoreFixture fixture;
    private Connection connection;
    private LogBatch batch;

    private void open(String... migrations) throws SQLException {
        fixture = StoreFixture.open(Dialect.HSQLDB, migrations);
        connect();
    }

    private void connect() throws SQLException {
        connection = fixture.database().connect();
        batch = new LogBatch(new LogBounds(100, 100, RUN_SIZE, 100, 10), () -> 1, Dialect.HSQLDB);
    }

    private void prepare() throws SQLException {
        batch.prepare(connection);
        connection.commit();
    }

    private void restart() throws SQLException {
        connection.close();
        fixture.reopen();
        connect();
        prepare();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    @Test
    void shouldKnowWhatWasKeptAndNothingElse() throws SQLException {
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
        assertThat(count("post_run")).isGreaterThan(15);
        assertThat(count("post_batch")).isLessThan(2 * RUN_SIZE);
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
        }
        connection.commit();
        connection.close();
        fixture.reopen(LogTables.migrations(Dialect.HSQLDB));
        connect();
        prepare();

        write(List.of("old-1", "old-20"));
        write(List.of("old-10"));
    }

    @Test
    void shouldTakeAnIdAgainWhoseEntryWasRemoved() throws SQLException {
        open(LogTables.migrations(Dialect.HSQLDB));
        prepare();
        write(List.of("a", "b"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM entry WHERE client_id = 'a'");
        }
        connection.commit();
        kept.remove("a");

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
