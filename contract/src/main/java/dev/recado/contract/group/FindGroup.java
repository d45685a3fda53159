package dev.recado.contract.group;

import dev.recado.contract.message.BusMessage;

/**
 * Asks for a group.
 *
 * @param group which
 */
public record FindGroup(GroupRef group) implements BusMessage {}
