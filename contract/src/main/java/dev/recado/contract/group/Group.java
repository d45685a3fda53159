package dev.recado.contract.group;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.BusMessage;

/**
 * A group.
 *
 * @param group its id
 * @param name its name
 * @param members how many members it has
 */
public record Group(GroupId group, GroupName name, int members) implements BusMessage {}
