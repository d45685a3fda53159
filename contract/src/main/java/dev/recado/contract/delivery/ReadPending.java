package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for entries by others that somebody has not acknowledged, by conversation and number.
 *
 * @param account who
 * @param after the last entry of the page before, or {@code null} to begin
 * @param limit how many entries at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 * @param device the device that asks, or {@code null}: what waits for it is what it has not acknowledged itself, and what the
 *     account sent from elsewhere is part of that
 */
public record ReadPending(AccountId account, Position after, int limit, DeviceName device) implements BusMessage {
    /**
     * Asks for what waits for the account.
     *
     * @param account who
     * @param after the last entry of the page before, or {@code null} to begin
     * @param limit how many entries at most
     */
    public ReadPending(AccountId account, Position after, int limit) {
        this(account, after, limit, null);
    }
}
