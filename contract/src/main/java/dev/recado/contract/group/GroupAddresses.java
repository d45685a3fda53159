package dev.recado.contract.group;

import dev.recado.contract.message.Address;
import dev.recado.contract.message.Done;

/**
 * Where the group verticle is asked, by gateways. What changes a group is answered once it is in the group's conversation. Every
 * address is refused with {@code NO_SUCH_GROUP} if there is none, and with {@code NOT_A_MEMBER} if only a member may ask.
 */
public final class GroupAddresses {
    /** Makes a group. Refused with {@code GROUP_NAME_TAKEN}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<CreateGroup, Group> CREATE = new Address<>("group.create");
    /** Names a group anew. Refused with {@code GROUP_NAME_TAKEN}, {@code NOT_PERMITTED}. */
    public static final Address<RenameGroup, Done> RENAME = new Address<>("group.rename");
    /** Adds a member. Refused with {@code NOT_PERMITTED}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<AddMember, Done> ADD = new Address<>("group.add");
    /** Removes a member. Refused with {@code NOT_PERMITTED}, and {@code NO_SUCH_ACCOUNT} if he is none. */
    public static final Address<RemoveMember, Done> REMOVE = new Address<>("group.remove");
    /** Comes in. Refused with {@code NOT_PERMITTED}, {@code TOO_MANY_GROUPS}, {@code GROUP_FULL}. */
    public static final Address<JoinGroup, Done> JOIN = new Address<>("group.join");
    /** Goes out. */
    public static final Address<LeaveGroup, Done> LEAVE = new Address<>("group.leave");
    /** Gives a role. Refused with {@code NOT_PERMITTED}, and {@code NO_SUCH_ACCOUNT} if he is no member. */
    public static final Address<ChangeRole, Done> ROLE = new Address<>("group.role");
    /** Finds a group. */
    public static final Address<FindGroup, Group> FIND = new Address<>("group.find");
    /** A page of groups. */
    public static final Address<ListGroups, Groups> LIST = new Address<>("group.list");
    /** A page of a group's members; only for members. */
    public static final Address<ListMembers, Members> MEMBERS = new Address<>("group.members");

    private GroupAddresses() {}
}
