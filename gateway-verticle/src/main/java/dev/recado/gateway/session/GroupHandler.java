package dev.recado.gateway.session;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;

/** Carries out what a client asks about groups: one method a kind of request. */
interface GroupHandler {
    /**
     * Makes a group.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Group> create(GroupRequest.Create request);

    /**
     * Adds a member.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> add(GroupRequest.Add request);

    /**
     * Removes a member.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> remove(GroupRequest.Remove request);

    /**
     * Comes into a group.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> join(GroupRequest.Join request);

    /**
     * Goes out of a group.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> leave(GroupRequest.Leave request);

    /**
     * Names a group anew.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> rename(GroupRequest.Rename request);

    /**
     * Gives a role.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> changeRole(GroupRequest.ChangeRole request);

    /**
     * Finds a group.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Group> find(GroupRequest.Find request);

    /**
     * Lists the members of a group.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Members> members(GroupRequest.ListMembers request);

    /**
     * Lists groups.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Groups> list(GroupRequest.ListGroups request);
}
