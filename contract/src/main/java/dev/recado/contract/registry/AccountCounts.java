package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * How many accounts there are.
 *
 * @param all of them
 * @param online those of them who have a session
 */
public record AccountCounts(long all, long online) implements BusMessage {}
