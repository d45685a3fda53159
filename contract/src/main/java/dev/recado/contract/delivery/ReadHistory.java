package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for entries of a conversation, oldest first. With {@code after} those that follow it; with {@code before} the last
 * ones that precede it; with neither the newest.
 *
 * @param account who asks
 * @param conversation of which
 * @param after a number, or {@code null}
 * @param before a number, or {@code null}; not together with {@code after}
 * @param limit how many at most, from 1 to {@value #LIMIT_MAX}
 */
public record ReadHistory(AccountId account, ConversationId conversation, Long after, Long before, int limit)
        implements BusMessage {
    /** How many entries a page may have. */
    public static final int LIMIT_MAX = 1000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if both ends are given, a number is negative, or the limit is out of range
     */
    public ReadHistory {
        if (after != null && before != null) {
            throw new IllegalArgumentException("after and before: both (expected: one of the two, or none)");
        }
        if (after != null && after < 0 || before != null && before < 0) {
            throw new IllegalArgumentException("after or before: negative (expected: >= 0)");
        }
        checkLimit(limit);
    }

    /**
     * Checks how many are asked for in a page of anything.
     *
     * @param limit how many
     * @throws IllegalArgumentException if it is out of range
     */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + LIMIT_MAX + ")");
        }
    }
}
