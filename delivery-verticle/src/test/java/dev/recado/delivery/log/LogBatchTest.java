package dev.recado.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.delivery.store.LogTables;
import dev.recado.storage.Dialect;
import dev.recado.storage.Outcome;
import dev.recado.storage.fixture.StoreFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogBatchTest {
    private static final GroupId SMALL = new GroupId(9_000_000_000_010L);
    private static final GroupId LARGE = new GroupId(9_000_000_010_000L);

    private StoreFixture fixture;
    private Connection connection;
    private CountingConnection counting;
    private LogBatch batch;

    @BeforeEach
    void open() throws SQLException {
        fixture = StoreFixture.open(Dialect.HSQLDB, LogTables.migrations(Dialect.HSQLDB));
        connection = fixture.database().connect();
        counting = new CountingConnection(connection);
        forgetEverything();
    }

    private void forgetEverything() throws SQLException {
        batch = new LogBatch(new LogBounds(100, 100, 100, 100, 10), () -> 1, Dialect.HSQLDB);
        batch.prepare(counting.connection());
        counting.executed();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    @Test
    void shouldPostToAGroupOfTenThousandAtTheCostOfAGroupOfTen() throws SQLException {
        begin(SMALL, 10);
        begin(LARGE, 10_000);
        int[] small = costs(SMALL);
        int[] large = costs(LARGE);

        assertThat(large).containsExactly(small);
        assertThat(large[0]).as("the first after a start").isLessThanOrEqualTo(10);
        assertThat(large[1]).as("the following").isEqualTo(2);
    }

    @Test
    void shouldTakeTwoStatementsForAWordBetweenTwoAndOneForItsReceipt() throws SQLException {
        ConversationId talk = ConversationId.direct(account(1), account(2));
        write(new Append(post(talk, account(1), "a")));
        write(new Move(new Acknowledge(talk, account(2), 1, 0)));
        counting.executed();

        write(new Append(post(talk, account(1), "b")));
        assertThat(counting.executed()).isEqualTo(2);
        write(new Append(post(talk, account(2), "c")));
        assertThat(counting.executed()).isEqualTo(2);
        write(new Move(new Acknowledge(talk, account(2), 2, 2)));
        assertThat(counting.executed()).isEqualTo(1);
    }

    @Test
    void shouldWriteThousandsWhoJoinAsOneBatch() throws SQLException {
        begin(SMALL, 10);
        counting.executed();

        write(change(SMALL, "more", 10, 5000));

        assertThat(counting.rows()).isGreaterThan(5000);
        // Each is looked for, since he may have been a member before.
        assertThat(counting.executed()).isLessThan(5000 + 10);
    }

    @Test
    void shouldWriteThousandsWhoBeginAGroupAsOneBatch() throws SQLException {
        begin(LARGE, 10_000);

        assertThat(counting.rows()).isEqualTo(10_000 + 2);
        assertThat(counting.executed()).isLessThan(10);
    }

    @Test
    void shouldForgetWhatWasRolledBack() throws SQLException {
        begin(SMALL, 2);
        batch.write(List.of(new Append(post(SMALL, "lost")), new ChangeGroup(change(SMALL, "c2", 5, 1))));
        connection.rollback();
        batch.rolledBack();

        Outcome<LogResult> refused = write(new Append(post(SMALL, account(5), "a")));
        LogResult.Appended kept = (LogResult.Appended) kept(write(new Append(post(SMALL, "b"))));

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(kept.entry().seq()).isEqualTo(2);
        assertThat(kept(write(new Append(post(SMALL, "lost"))))).isInstanceOf(LogResult.Appended.class);
    }

    @Test
    void shouldKnowWhatWaitsForSomebodyWhoWasForgottenWhileOthersSpoke() throws SQLException {
        begin(SMALL, 2);
        write(new Move(new Acknowledge(ConversationId.group(SMALL), account(1), 1, 0)));
        write(new Append(post(SMALL, "a")));
        for (int group = 0; group < 200; group++) {
            begin(new GroupId(9_100_000_000_000L + group), 1);
        }
        write(new Append(post(SMALL, "b")));

        write(new Move(new Acknowledge(ConversationId.group(SMALL), account(1), 2, 0)));

        connection.commit();
        String sql = "SELECT settled_seq FROM participant WHERE high = " + SMALL + " AND account = " + account(1);
        assertThat(StoreFixture.rows(fixture.database(), sql)).containsExactly(List.of(2L));
    }

    /** How many statements a post takes: the first one, and one later. */
    private int[] costs(GroupId group) throws SQLException {
        forgetEverything();
        write(new Append(post(group, "first" + group)));
        int first = counting.executed();
        write(new Append(post(group, "second" + group)));
        return new int[] {first, counting.executed()};
    }

    private Outcome<LogResult> write(LogWrite write) throws SQLException {
        Outcome<LogResult> outcome = batch.write(List.of(write)).get(0);
        connection.commit();
        return outcome;
    }

    private Outcome<LogResult> write(Change change) throws SQLException {
        return write(new ChangeGroup(change));
    }

    private void begin(GroupId group, int members) throws SQLException {
        write(change(group, "begin" + group, 0, members));
    }

    private static Change change(GroupId group, String id, int first, int joins) {
        List<AccountId> accounts = LongStream.range(first, first + joins)
                .mapToObj(LogBatchTest::account)
                .toList();
        return new Change(
                group,
                new GroupName("turma"),
                new Author(account(0), new Nickname("zero"), null, null),
                new MessageId(id),
                "recado.group.added",
                "{}",
                accounts,
                List.of());
    }

    private static LogResult kept(Outcome<LogResult> outcome) {
        return ((Outcome.Kept<LogResult>) outcome).value();
    }

    private static Post post(GroupId group, String id) {
        return post(group, account(0), id);
    }

    private static Post post(GroupId group, AccountId author, String id) {
        return post(ConversationId.group(group), author, id);
    }

    private static Post post(ConversationId conversation, AccountId author, String id) {
        return new Post(conversation, author, new Nickname("zero"), new MessageId(id), "text/plain", "body of " + id);
    }

    private static AccountId account(long number) {
        return new AccountId(1_000_000_000_000L + number);
    }
}
