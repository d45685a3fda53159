package dev.recado.terminal.store;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;

/**
 * A group that was heard of.
 *
 * @param id which
 * @param name what it was called when it was last heard of
 * @param mine whether this account is in it
 */
public record KnownGroup(GroupId id, GroupName name, boolean mine) {}
