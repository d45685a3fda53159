package dev.recado.group.store;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** Reads groups and members through the pool. What it sees is committed. A Future fails with what the store failed with. */
public final class GroupReader {
    private final Queries queries;

    /**
     * A reader.
     *
     * @param database with the groups' tables
     */
    public GroupReader(Database database) {
        this.queries = new Queries(database);
    }

    /**
     * Finds a group.
     *
     * @param ref by its id, or by its name however that is written
     * @return the group, or nothing if there is none or it has ended
     */
    public Future<Optional<Group>> group(GroupRef ref) {
        return ref.group() != null
                ? queries.first(
                        GroupSql.GROUP_BY_ID,
                        GroupReader::group,
                        Tuple.of(ref.group().value()))
                : queries.first(
                        GroupSql.GROUP_BY_NAME,
                        GroupReader::group,
                        Tuple.of(ref.name().key()));
    }

    /**
     * A page of all groups.
     *
     * @param after the last one of the page before, or {@code null} to begin
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Group>> groups(GroupId after, int limit) {
        return queries.all(GroupSql.GROUPS, GroupReader::group, Tuple.of(start(after), limit));
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
        Tuple values = Tuple.of(account.value(), start(after), limit);
        return queries.all(GroupSql.GROUPS_OF_ACCOUNT, GroupReader::group, values);
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
        Tuple values = Tuple.of(group.value(), after == null ? -1 : after.value(), limit);
        return queries.all(GroupSql.MEMBERS, GroupReader::member, values);
    }

    /**
     * Tells whether somebody is in a group.
     *
     * @param group which
     * @param account who
     * @return whether he is
     */
    public Future<Boolean> isMember(GroupId group, AccountId account) {
        return queries.first(GroupSql.ROLE, row -> row.getString(0), Tuple.of(group.value(), account.value()))
                .map(Optional::isPresent);
    }

    private static Group group(Row row) {
        return new Group(new GroupId(row.getLong(0)), new GroupName(row.getString(1)), row.getInteger(2));
    }

    private static Member member(Row row) {
        return new Member(
                new AccountId(row.getLong(0)), new Nickname(row.getString(1)), Role.valueOf(row.getString(2)));
    }
}
