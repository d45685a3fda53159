package dev.recado.contract.group;

import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Service;

/**
 * Where the group verticle is asked, by gateways. What changes a group is answered once it is in the group's conversation. Every
 * address is refused with {@code NO_SUCH_GROUP} if there is none, and with {@code NOT_A_MEMBER} if only a member may ask.
 */
public final class GroupAddresses {
    /** Makes a group. Refused with {@code GROUP_NAME_TAKEN}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<CreateGroup, Group> CREATE =
            GroupAddresses.<CreateGroup, Group>ofAll("group.create").once();
    /** Names a group anew. Refused with {@code GROUP_NAME_TAKEN}, {@code NOT_PERMITTED}. */
    public static final Address<RenameGroup, Done> RENAME =
            GroupAddresses.<RenameGroup, Done>ofAll("group.rename").once();
    /** Adds a member. Refused with {@code NOT_PERMITTED}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<AddMember, Done> ADD =
            GroupAddresses.<AddMember, Done>ofAll("group.add").once();
    /** Removes a member. Refused with {@code NOT_PERMITTED}, and {@code NO_SUCH_ACCOUNT} if he is none. */
    public static final Address<RemoveMember, Done> REMOVE =
            GroupAddresses.<RemoveMember, Done>ofAll("group.remove").once();
    /** Comes in. Refused with {@code NOT_PERMITTED}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<JoinGroup, Done> JOIN =
            GroupAddresses.<JoinGroup, Done>ofAll("group.join").once();
    /** Goes out. */
    public static final Address<LeaveGroup, Done> LEAVE =
            GroupAddresses.<LeaveGroup, Done>ofAll("group.leave").once();
    /** Gives a role. Refused with {@code NOT_PERMITTED}, and {@code NO_SUCH_ACCOUNT} if he is no member. */
    public static final Address<ChangeRole, Done> ROLE =
            GroupAddresses.<ChangeRole, Done>ofAll("group.role").once();
    /** Finds a group. */
    public static final Address<FindGroup, Group> FIND = ofAll("group.find");
    /** A page of groups. */
    public static final Address<ListGroups, Groups> LIST = ofAll("group.list");
    /** A page of a group's members; only for members. */
    public static final Address<ListMembers, Members> MEMBERS = ofAll("group.members");

    private GroupAddresses() {}

    private static <Q extends BusMessage, A extends BusMessage> Address<Q, A> ofAll(String name) {
        return new Address<>(name, Service.GROUP, question -> 0);
    }
}
