package dev.recado.delivery.store;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.delivery.domain.GroupLog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What the log knows of groups, as the writer's thread uses it. */
public final class GroupTable {
    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    GroupTable(Statements statements) throws SQLException {
        select = statements.query("SELECT name, members FROM group_log WHERE id = ?");
        insert = statements.batch("INSERT INTO group_log (name, members, id) VALUES (?, ?, ?)");
        update = statements.batch("UPDATE group_log SET name = ?, members = ? WHERE id = ?");
    }

    /**
     * Loads a group.
     *
     * @param id which
     * @return what is known of it, or nothing if it was never heard of
     * @throws SQLException if the store fails
     */
    public Optional<GroupLog> find(GroupId id) throws SQLException {
        try (ResultSet row = Statements.query(select, id.value())) {
            return row.next()
                    ? Optional.of(new GroupLog(new GroupName(row.getString(1)), row.getInt(2)))
                    : Optional.empty();
        }
    }

    /**
     * Writes new groups.
     *
     * @param groups any number of them
     * @throws SQLException if the store fails, or one of them is there already
     */
    public void insert(Map<GroupId, GroupLog> groups) throws SQLException {
        write(insert, groups);
    }

    /**
     * Writes how groups are called and how many are in them.
     *
     * @param groups any number of them
     * @throws SQLException if the store fails
     */
    public void update(Map<GroupId, GroupLog> groups) throws SQLException {
        write(update, groups);
    }

    private static void write(PreparedStatement statement, Map<GroupId, GroupLog> groups) throws SQLException {
        for (Map.Entry<GroupId, GroupLog> each : groups.entrySet()) {
            statement.setString(1, each.getValue().name().value());
            statement.setInt(2, each.getValue().members());
            statement.setLong(3, each.getKey().value());
            statement.addBatch();
        }
        Statements.execute(statement, groups.size());
    }
}
