package dev.recado.client;

import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Groups: making, changing and listing them. To write to one, {@link RecadoClient#send(String, String)} to it. See {@link
 * RecadoClient#groups()}.
 *
 * <p>A group is named by its 13-digit id or by {@code #name}, a person by his 13-digit id or by {@code @nickname}. What changes a group
 * succeeds when it is in the group's conversation, where every member is told of it, see {@link GroupChange}; it fails with {@code
 * NO_SUCH_GROUP}, {@code NOT_A_MEMBER}, and {@code NOT_PERMITTED} if the role is too low. Like every request but a send, it fails with
 * {@code UNAVAILABLE} when the connection is lost, and may have been carried out. Thread safe.
 */
public final class GroupClient {
    private final Calls calls;

    GroupClient(Calls calls) {
        this.calls = calls;
    }

    /**
     * Makes a group, whose owner is this account.
     *
     * @param name how it is to be called, 1 to 64 characters
     * @param members who is to be in it besides this account; as many as a frame holds
     * @return the group; fails with {@code GROUP_NAME_TAKEN}, {@code NO_SUCH_ACCOUNT} naming the first member who is not there,
     *     {@code NOT_PERMITTED}, {@code GROUP_FULL}, {@code TOO_MANY_GROUPS}
     */
    public Future<NewGroup> create(String name, Collection<String> members) {
        JsonObject body = new JsonObject().put("name", name).put("members", new JsonArray(List.copyOf(members)));
        return calls.ask("recado.group.create", body, GroupAnswers::created);
    }

    /**
     * Adds somebody. Nothing happens if he is a member.
     *
     * @param group where
     * @param who whom
     * @return succeeds when the members are told; fails with {@code NO_SUCH_ACCOUNT}, {@code GROUP_FULL}, {@code TOO_MANY_GROUPS}
     */
    public Future<Void> add(String group, String who) {
        return calls.ask("recado.group.add", Bodies.putPerson(body(group), who));
    }

    /**
     * Removes somebody else.
     *
     * @param group where
     * @param who whom
     * @return succeeds when the members are told; fails with {@code NO_SUCH_ACCOUNT} if he is no member
     */
    public Future<Void> remove(String group, String who) {
        return calls.ask("recado.group.remove", Bodies.putPerson(body(group), who));
    }

    /**
     * Comes in, if the group is open. Nothing happens if this account is a member.
     *
     * @param group where
     * @return succeeds when the members are told; fails with {@code GROUP_FULL}, {@code TOO_MANY_GROUPS}
     */
    public Future<Void> join(String group) {
        return calls.ask("recado.group.join", body(group));
    }

    /**
     * Goes out.
     *
     * @param group where
     * @return succeeds when the members are told
     */
    public Future<Void> leave(String group) {
        return calls.ask("recado.group.leave", body(group));
    }

    /**
     * Gives another name.
     *
     * @param group to which
     * @param name the new one
     * @return succeeds when the members are told; fails with {@code GROUP_NAME_TAKEN}
     */
    public Future<Void> rename(String group, String name) {
        return calls.ask("recado.group.rename", body(group).put("name", name));
    }

    /**
     * Gives somebody else another role. The owner who makes somebody else the owner becomes an admin.
     *
     * @param group where
     * @param who to whom
     * @param role which
     * @return succeeds when the members are told; fails with {@code NO_SUCH_ACCOUNT} if he is no member
     */
    public Future<Void> changeRole(String group, String who, Role role) {
        JsonObject body =
                Bodies.putPerson(body(group), who).put("role", role.name().toLowerCase(Locale.ROOT));
        return calls.ask("recado.group.role", body);
    }

    /**
     * Reads a page of the members of a group that this account is in.
     *
     * @param group which
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Members> members(String group, AccountId after, int limit) {
        JsonObject body = Bodies.page(after, limit).put("group", group);
        return calls.ask("recado.group.members", body, GroupAnswers::members);
    }

    /**
     * Reads a page of all groups.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Groups> list(GroupId after, int limit) {
        return calls.ask("recado.group.list", Bodies.page(after, limit), GroupAnswers::groups);
    }

    /**
     * Reads a page of the groups that this account is in.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Groups> mine(GroupId after, int limit) {
        return calls.ask("recado.group.mine", Bodies.page(after, limit), GroupAnswers::groups);
    }

    private static JsonObject body(String group) {
        return new JsonObject().put("group", group);
    }
}
