package dev.recado.contract.group;

/** What a member may do; the later of two may do more. */
public enum Role {
    /** Writes, and adds others. */
    MEMBER,
    /** Removes members and renames the group too. */
    ADMIN,
    /** Decides about roles too; a group has one. */
    OWNER
}
