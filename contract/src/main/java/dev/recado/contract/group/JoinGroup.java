package dev.recado.contract.group;

import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody wants to be in a group. Nothing happens if he is.
 *
 * @param by who
 * @param group which
 */
public record JoinGroup(Author by, GroupRef group) implements BusMessage {}
