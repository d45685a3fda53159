package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody received, or read, everything up to a number. What is read is received too; a number beyond the log's end means
 * its end; a lower number than before changes nothing.
 *
 * @param conversation where
 * @param account who
 * @param delivered received up to here, or 0
 * @param read read up to here, or 0
 * @param device the device that received, or {@code null}: its own cursor moves as well
 * @param session the session that acknowledges, or {@code null}; it is not told of its own receipt
 */
public record Acknowledge(
        ConversationId conversation, AccountId account, long delivered, long read, DeviceName device, SessionId session)
        implements BusMessage {
    /**
     * Somebody whose session names no device.
     *
     * @param conversation where
     * @param account who
     * @param delivered received up to here, or 0
     * @param read read up to here, or 0
     */
    public Acknowledge(ConversationId conversation, AccountId account, long delivered, long read) {
        this(conversation, account, delivered, read, null, null);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative or both are 0
     */
    public Acknowledge {
        if (delivered == 0 && read == 0) {
            throw new IllegalArgumentException("delivered or read: missing or 0 (expected: the number of an entry)");
        }
        if (delivered < 0 || read < 0) {
            throw new IllegalArgumentException("delivered or read: negative (expected: the number of an entry)");
        }
    }
}
