package dev.recado.contract.group;

import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody wants to be in a group no more.
 *
 * @param by who
 * @param group which
 */
public record LeaveGroup(Author by, GroupRef group) implements BusMessage {}
