package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * Whether a password may be tried.
 *
 * @param waitMs 0 if it may; otherwise in how many milliseconds it may be asked again
 */
public record AttemptTaken(long waitMs) implements BusMessage {}
