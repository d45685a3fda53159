package dev.recado.group.store;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.group.domain.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Groups and members as the writer's thread uses them: on one connection, never committing. What is read includes what was
 * written in the same transaction. Not thread safe.
 */
public final class GroupTables {
    /** How many rows are written at once. */
    private static final int BATCH_ROWS = 1000;

    private final Statements statements;

    /**
     * Uses a connection from now on.
     *
     * @param connection the writer's own; its statements end with it
     */
    public GroupTables(Connection connection) {
        this.statements = new Statements(connection);
    }

    /**
     * Finds a group.
     *
     * @param ref by its id, or by its name however that is written
     * @return the group, or nothing if there is none or it has ended
     * @throws SQLException if the store fails
     */
    public Optional<Group> group(GroupRef ref) throws SQLException {
        return ref.group() != null
                ? statements.first(
                        GroupSql.GROUP_BY_ID, GroupTables::group, ref.group().value())
                : statements.first(
                        GroupSql.GROUP_BY_NAME, GroupTables::group, ref.name().key());
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(new GroupId(row.getLong(1)), new GroupName(row.getString(2)), row.getInt(3));
    }

    /**
     * Tells whether an id was ever given to a group.
     *
     * @param id which
     * @return true also for a group that has ended
     * @throws SQLException if the store fails
     */
    public boolean isUsed(GroupId id) throws SQLException {
        return statements
                .first(GroupSql.ID_USED, row -> row.getLong(1), id.value(), id.value())
                .isPresent();
    }

    /**
     * Finds somebody's role.
     *
     * @param group where
     * @param account whose
     * @return the role, or nothing if he is not in the group
     * @throws SQLException if the store fails
     */
    public Optional<Role> role(GroupId group, AccountId account) throws SQLException {
        return statements.first(GroupSql.ROLE, row -> Role.valueOf(row.getString(1)), group.value(), account.value());
    }

    /**
     * Counts the groups of somebody.
     *
     * @param account whose
     * @return in how many he is
     * @throws SQLException if the store fails
     */
    public int countGroups(AccountId account) throws SQLException {
        return statements
                .first(GroupSql.COUNT_GROUPS, row -> row.getInt(1), account.value())
                .orElse(0);
    }

    /**
     * Finds the one who is in a group for longest of those with a role.
     *
     * @param group where
     * @param role which
     * @return him, or nothing if nobody has the role
     * @throws SQLException if the store fails
     */
    public Optional<Person> oldest(GroupId group, Role role) throws SQLException {
        return statements.first(
                GroupSql.OLDEST,
                row -> new Person(new AccountId(row.getLong(1)), new Nickname(row.getString(2))),
                group.value(),
                role.name());
    }

    /**
     * Adds a group, of nobody yet.
     *
     * @param id an id that was never used
     * @param name a name that no group has
     * @throws SQLException if the store fails
     */
    public void insert(GroupId id, GroupName name) throws SQLException {
        statements.write(GroupSql.INSERT_GROUP, id.value(), name.value(), name.key());
    }

    /**
     * Lets something happen to a group. One that is left by the last of its members ends: there is none of its name any more, and
     * its id is remembered as used.
     *
     * @param group which
     * @param step what
     * @throws SQLException if the store fails
     */
    public void apply(GroupId group, Step step) throws SQLException {
        if (step.name() != null) {
            statements.write(
                    GroupSql.UPDATE_NAME, step.name().value(), step.name().key(), group.value());
        }
        insert(group, step.comes());
        for (Member member : step.roles()) {
            statements.write(
                    GroupSql.UPDATE_ROLE,
                    member.role().name(),
                    group.value(),
                    member.account().value());
        }
        for (AccountId account : step.goes()) {
            statements.write(GroupSql.DELETE_MEMBER, group.value(), account.value());
        }
        count(group, step.comes().size(), step.goes().size());
    }

    private void insert(GroupId group, List<Member> members) throws SQLException {
        if (members.isEmpty()) {
            return;
        }
        long joined = statements
                .first(GroupSql.JOINED_LAST, row -> row.getLong(1), group.value())
                .orElseThrow();
        for (int from = 0; from < members.size(); from += BATCH_ROWS) {
            for (Member member : members.subList(from, Math.min(from + BATCH_ROWS, members.size()))) {
                joined++;
                statements.gather(
                        GroupSql.INSERT_MEMBER,
                        joined,
                        group.value(),
                        member.account().value(),
                        member.nickname().value(),
                        member.role().name());
            }
            statements.writeGathered(GroupSql.INSERT_MEMBER);
        }
    }

    private void count(GroupId group, int come, int gone) throws SQLException {
        if (come + gone == 0) {
            return;
        }
        statements.write(GroupSql.UPDATE_COUNTS, come - gone, (long) come, group.value());
        if (gone > 0 && statements.write(GroupSql.DELETE_GROUP, group.value()) > 0) {
            statements.write(GroupSql.INSERT_ENDED, group.value());
        }
    }

    /**
     * Drops what was gathered for a transaction that failed.
     *
     * @throws SQLException if the connection is gone
     */
    public void discard() throws SQLException {
        statements.discard();
    }
}
