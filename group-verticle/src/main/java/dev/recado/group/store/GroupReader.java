package dev.recado.group.store;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads groups and members. What it sees is committed. A Future fails with what the store failed with. */
public final class GroupReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database with the groups' tables
     */
    public GroupReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * Finds a group.
     *
     * @param ref by its id, or by its name however that is written
     * @return the group, or nothing if there is none or it has ended
     */
    public Future<Optional<Group>> group(GroupRef ref) {
        return ref.group() != null
                ? reader.first(GroupSql.GROUP_BY_ID, Values.of(ref.group().value()), GroupReader::group)
                : reader.first(GroupSql.GROUP_BY_NAME, Values.of(ref.name().key()), GroupReader::group);
    }

    /**
     * A page of all groups.
     *
     * @param after the last one of the page before, or {@code null} to begin
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Group>> groups(GroupId after, int limit) {
        return reader.list(GroupSql.GROUPS, Values.of(start(after), limit), GroupReader::group);
    }

    /**
     * A page of the groups of somebody.
     *
     * @param account whose
     * @param after the last one of the page before, or {@code null} to begin
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Group>> groupsOf(AccountId account, GroupId after, int limit) {
        Values values = Values.of(account.value(), start(after), limit);
        return reader.list(GroupSql.GROUPS_OF_ACCOUNT, values, GroupReader::group);
    }

    private static long start(GroupId after) {
        return after == null ? -1 : after.value();
    }

    /**
     * A page of the members of a group.
     *
     * @param group which
     * @param after the last one of the page before, or {@code null} to begin
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Member>> members(GroupId group, AccountId after, int limit) {
        Values values = Values.of(group.value(), after == null ? -1 : after.value(), limit);
        return reader.list(GroupSql.MEMBERS, values, GroupReader::member);
    }

    /**
     * Tells whether somebody is in a group.
     *
     * @param group which
     * @param account who
     * @return whether he is
     */
    public Future<Boolean> isMember(GroupId group, AccountId account) {
        return reader.first(GroupSql.ROLE, Values.of(group.value(), account.value()), row -> row.getString(0))
                .map(Optional::isPresent);
    }

    private static Group group(Row row) throws SQLException {
        return new Group(new GroupId(row.getLong(0)), new GroupName(row.getString(1)), row.getInteger(2));
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                new AccountId(row.getLong(0)), new Nickname(row.getString(1)), Role.valueOf(row.getString(2)));
    }
}
