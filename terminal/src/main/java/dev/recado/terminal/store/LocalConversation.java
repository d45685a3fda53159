package dev.recado.terminal.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;

/**
 * A conversation, as far as it is known here.
 *
 * @param conversation which
 * @param read everything up to this number was read by this person
 * @param last the number of the last entry that was heard of, kept here or not; 0 if there is none
 * @param unread how many entries by others above {@code read} are kept here, changes left out; at most
 *     {@value dev.recado.contract.delivery.Conversations#UNREAD_MAX}, which means that many or more
 * @param newest the newest entry that is kept here, or {@code null}
 */
public record LocalConversation(ConversationId conversation, long read, long last, int unread, Entry newest) {}
