package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for entries by others that somebody has not acknowledged, by conversation and number.
 *
 * @param account who
 * @param after the last entry of the page before, or {@code null} to begin
 * @param limit how many entries at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ReadPending(AccountId account, Position after, int limit) implements BusMessage {}
