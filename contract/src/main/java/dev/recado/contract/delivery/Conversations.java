package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of somebody's conversations.
 *
 * @param conversations in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Conversations(List<Summary> conversations, ConversationId after) implements BusMessage {
    /** How far unread entries are counted. */
    public static final int UNREAD_MAX = 1000;

    /**
     * One of them.
     *
     * @param conversation which
     * @param last the number of its last entry
     * @param cursors how far its owner is
     * @param unread how many entries by others he has not read; {@value #UNREAD_MAX} means that many or more
     * @param groupName the name of the group, or {@code null} if it is not a group's
     */
    public record Summary(ConversationId conversation, long last, Cursors cursors, int unread, GroupName groupName) {
        /**
         * One that is not a group's.
         *
         * @param conversation which
         * @param last the number of its last entry
         * @param cursors how far its owner is
         * @param unread how many entries by others he has not read
         */
        public Summary(ConversationId conversation, long last, Cursors cursors, int unread) {
            this(conversation, last, cursors, unread, null);
        }
    }
}
