package dev.recado.client;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import java.util.List;
import java.util.Optional;

/** What happened to a group, as an entry of its conversation tells it; the entry's author is who did it. */
public sealed interface GroupChange {
    /**
     * Reads a change.
     *
     * @param entry an entry of any conversation
     * @return what it tells; nothing if it is a message, or tells of something that this version does not know
     */
    static Optional<GroupChange> of(Entry entry) {
        return GroupChanges.read(entry);
    }

    /**
     * The group was made.
     *
     * @param name its name
     * @param members how many members it had
     * @param accounts who they were, the first hundred
     */
    record Created(GroupName name, int members, List<AccountId> accounts) implements GroupChange {}

    /**
     * Somebody was added by somebody else.
     *
     * @param account who
     * @param nickname his nickname
     */
    record Added(AccountId account, Nickname nickname) implements GroupChange {}

    /**
     * Somebody came by himself.
     *
     * @param account who
     * @param nickname his nickname
     */
    record Joined(AccountId account, Nickname nickname) implements GroupChange {}

    /**
     * Somebody went by himself.
     *
     * @param account who
     * @param nickname his nickname
     */
    record Left(AccountId account, Nickname nickname) implements GroupChange {}

    /**
     * Somebody was removed by somebody else.
     *
     * @param account who
     * @param nickname his nickname
     */
    record Removed(AccountId account, Nickname nickname) implements GroupChange {}

    /**
     * The group has another name.
     *
     * @param name the new one
     * @param before the old one
     */
    record Renamed(GroupName name, GroupName before) implements GroupChange {}

    /**
     * Somebody has another role.
     *
     * @param account who
     * @param nickname his nickname
     * @param role which
     */
    record RoleChanged(AccountId account, Nickname nickname, Role role) implements GroupChange {}
}
