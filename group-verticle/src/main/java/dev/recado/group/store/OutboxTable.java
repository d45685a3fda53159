package dev.recado.group.store;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.SessionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** The unsent changes as the writer's thread uses them: on one connection, never committing. Not thread safe. */
public final class OutboxTable {
    private final Statements statements;

    /**
     * Uses a connection from now on.
     *
     * @param connection the writer's own; its statements end with it
     */
    public OutboxTable(Connection connection) {
        this.statements = new Statements(connection);
    }

    /**
     * What is in it.
     *
     * @param count how many changes
     * @param last the largest of their numbers, 0 if there is none
     */
    public record Extent(int count, long last) {}

    /**
     * Looks what is in it.
     *
     * @return of all groups
     * @throws SQLException if the store fails
     */
    public Extent extent() throws SQLException {
        return statements
                .first(GroupSql.COUNT_UNSENT, row -> new Extent(row.getInt(1), row.getLong(2)))
                .orElseThrow();
    }

    /**
     * Finds the last unsent change of a group.
     *
     * @param group which
     * @return its number, 0 if everything is sent
     * @throws SQLException if the store fails
     */
    public long last(GroupId group) throws SQLException {
        return statements
                .first(GroupSql.LAST_UNSENT, row -> row.getLong(1), group.value())
                .orElse(0L);
    }

    /**
     * Adds a change.
     *
     * @param unsent with a number that is larger than all there are
     * @throws SQLException if the store fails
     */
    public void insert(UnsentChange unsent) throws SQLException {
        Change change = unsent.change();
        DeviceName device = change.author().device();
        SessionId session = change.author().session();
        statements.write(
                GroupSql.INSERT_UNSENT,
                change.group().value(),
                unsent.number(),
                change.id().value(),
                change.name().value(),
                change.author().account().value(),
                change.author().nickname().value(),
                device == null ? null : device.value(),
                session == null ? null : session.value(),
                change.type(),
                change.body(),
                text(change.joins()),
                text(change.leaves()));
    }

    private static String text(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::toString).collect(Collectors.joining(","));
    }

    /**
     * Removes changes that were sent.
     *
     * @param group of which group
     * @param upTo the number of the last one
     * @return how many that were
     * @throws SQLException if the store fails
     */
    public int delete(GroupId group, long upTo) throws SQLException {
        return statements.write(GroupSql.DELETE_UNSENT, group.value(), upTo);
    }
}
