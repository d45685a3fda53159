package dev.recado.group.store;

import dev.recado.contract.delivery.Change;

/**
 * A change that is not known to be in its group's conversation.
 *
 * @param number larger than that of every change before it, of whatever group
 * @param change what happened
 */
public record UnsentChange(long number, Change change) {}
