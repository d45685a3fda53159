package dev.recado.contract.group;

import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for another name for a group.
 *
 * @param by who
 * @param group which
 * @param name the new name
 */
public record RenameGroup(Author by, GroupRef group, GroupName name) implements BusMessage {}
