package dev.recado.delivery.domain;

import dev.recado.contract.id.ConversationId;

/**
 * Where a new device begins in a conversation of its account: where the account is, so that it is shown what is still to be received.
 *
 * @param conversation which
 * @param seq everything up to here the account has received or sent, before any entry that it has not
 */
public record DevicePlace(ConversationId conversation, long seq) {
    /**
     * Finds the place.
     *
     * @param conversation which
     * @param firstWaiting the first entry by others that the account has not settled, or {@code null} if there is none
     * @param last the last entry that is the account's
     * @return just before the one, or at the other
     */
    public static DevicePlace of(ConversationId conversation, Long firstWaiting, long last) {
        return new DevicePlace(conversation, firstWaiting == null ? last : firstWaiting - 1);
    }
}
