package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody came online or went offline.
 *
 * @param account who
 * @param online which of the two
 * @param lastSeenAt when, in milliseconds since 1970
 */
public record Presence(AccountId account, boolean online, long lastSeenAt) implements BusMessage {}
