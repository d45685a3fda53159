package dev.recado.group.store;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Author;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads unsent changes. What it sees is committed. A Future fails with what the store failed with. */
public final class OutboxReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database with the groups' tables
     */
    public OutboxReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * A page of the groups that have unsent changes.
     *
     * @param after the last one of the page before, or {@code null} to begin
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<GroupId>> groups(GroupId after, int limit) {
        Values values = Values.of(after == null ? -1 : after.value(), limit);
        return reader.list(GroupSql.GROUPS_WITH_UNSENT, values, row -> new GroupId(row.getLong(0)));
    }

    /**
     * The first unsent changes of a group.
     *
     * @param group which
     * @param limit how many at most
     * @return in the order in which they happened
     */
    public Future<List<UnsentChange>> changes(GroupId group, int limit) {
        return reader.list(GroupSql.UNSENT, Values.of(group.value(), limit), OutboxReader::unsent);
    }

    private static UnsentChange unsent(Row row) throws SQLException {
        Change change = new Change(
                new GroupId(row.getLong(0)),
                new GroupName(row.getString(3)),
                author(row),
                new MessageId(row.getString(2)),
                row.getString(8),
                row.getString(9),
                accounts(row.getString(10)),
                accounts(row.getString(11)));
        return new UnsentChange(row.getLong(1), change);
    }

    private static Author author(Row row) throws SQLException {
        String device = row.getString(6);
        String session = row.getString(7);
        return new Author(
                new AccountId(row.getLong(4)),
                new Nickname(row.getString(5)),
                device == null ? null : new DeviceName(device),
                session == null ? null : new SessionId(session));
    }

    private static List<AccountId> accounts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(AccountId::parse).toList();
    }
}
