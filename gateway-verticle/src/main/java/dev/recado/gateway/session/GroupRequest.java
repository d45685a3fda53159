package dev.recado.gateway.session;

import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.AccountRef;
import io.vertx.core.Future;
import java.util.List;

/**
 * What a client asks about groups.
 *
 * @param <A> what is answered
 */
public sealed interface GroupRequest<A> extends Request<A> {
    /**
     * Asks for a new group.
     *
     * @param name how it is to be called
     * @param members who is to be in it besides the one who asks
     */
    record Create(GroupName name, List<AccountRef> members) implements GroupRequest<Group> {
        @Override
        public Future<Group> on(RequestHandler handler) {
            return handler.groups().create(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }

        /** Everything but the members, who may be thousands. */
        @Override
        public String toString() {
            return "Create[name=" + name + "]";
        }
    }

    /**
     * Asks for somebody to be in a group.
     *
     * @param group which
     * @param who by id or by nickname
     */
    record Add(GroupRef group, AccountRef who) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().add(this);
        }
    }

    /**
     * Asks for somebody to be in a group no more.
     *
     * @param group which
     * @param who by id or by nickname
     */
    record Remove(GroupRef group, AccountRef who) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().remove(this);
        }
    }

    /**
     * Asks to be in a group.
     *
     * @param group which
     */
    record Join(GroupRef group) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().join(this);
        }
    }

    /**
     * Asks to be in a group no more.
     *
     * @param group which
     */
    record Leave(GroupRef group) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().leave(this);
        }
    }

    /**
     * Asks for another name of a group.
     *
     * @param group which
     * @param name the new one
     */
    record Rename(GroupRef group, GroupName name) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().rename(this);
        }
    }

    /**
     * Asks for another role of a member.
     *
     * @param group which
     * @param who by id or by nickname
     * @param role the new one
     */
    record ChangeRole(GroupRef group, AccountRef who, Role role) implements GroupRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.groups().changeRole(this);
        }
    }

    /**
     * Asks which group it is.
     *
     * @param group by id or by name
     */
    record Find(GroupRef group) implements GroupRequest<Group> {
        @Override
        public Future<Group> on(RequestHandler handler) {
            return handler.groups().find(this);
        }
    }

    /**
     * Asks for a page of the members of a group.
     *
     * @param group which
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     */
    record ListMembers(GroupRef group, AccountId after, int limit) implements GroupRequest<Members> {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public ListMembers {
            ReadHistory.checkLimit(limit);
        }

        @Override
        public Future<Members> on(RequestHandler handler) {
            return handler.groups().members(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks for a page of groups.
     *
     * @param mine only those that the account is in
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     */
    record ListGroups(boolean mine, GroupId after, int limit) implements GroupRequest<Groups> {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public ListGroups {
            ReadHistory.checkLimit(limit);
        }

        @Override
        public Future<Groups> on(RequestHandler handler) {
            return handler.groups().list(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }
}
