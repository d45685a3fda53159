package dev.recado.contract.id;

import java.util.random.RandomGenerator;

/**
 * A conversation, named by who takes part in it.
 *
 * <p>The conversation of two people is their two ids, the lower first: it needs no directory, and its members are
 * known from its name. The conversation of a group is the group's id. A broadcast has a number of its own, whose 13 digits begin
 * with 0.
 *
 * @param low the lower of two accounts, or 0 for a group or a broadcast
 * @param high the higher of two accounts (the same as {@code low} for notes to oneself), the group, or the broadcast
 */
public record ConversationId(long low, long high) implements Comparable<ConversationId> {
    private static final char SEPARATOR = '-';
    private static final long BROADCAST_FIRST = 100_000_000_000L;
    private static final long BROADCAST_END = 1_000_000_000_000L;

    /** Who takes part in a conversation. */
    public enum Kind {
        /** Two people, or one who makes notes. */
        DIRECT,
        /** The members of a group. */
        GROUP,
        /** Everyone whom a broadcast was for. */
        BROADCAST
    }

    /**
     * Checks that the pair names two accounts in order, a group, or a broadcast.
     *
     * @throws IllegalArgumentException if it does not
     */
    public ConversationId {
        if (low == 0 && high < BROADCAST_END) {
            Digits.check("broadcast", high, BROADCAST_FIRST, BROADCAST_END);
        } else if (low == 0) {
            Digits.check("group", high, GroupId.FIRST, GroupId.END);
        } else {
            Digits.check("account", low, 1, AccountId.END);
            Digits.check("account", high, low, AccountId.END);
        }
    }

    /**
     * Names the conversation of two people.
     *
     * @param one one of them
     * @param other the other one; the same account for notes to oneself
     * @return the same conversation whichever comes first
     */
    public static ConversationId direct(AccountId one, AccountId other) {
        return new ConversationId(Math.min(one.value(), other.value()), Math.max(one.value(), other.value()));
    }

    /**
     * Names the conversation of a group.
     *
     * @param group the group
     * @return its conversation
     */
    public static ConversationId group(GroupId group) {
        return new ConversationId(0, group.value());
    }

    /**
     * Draws a number for a new broadcast.
     *
     * @param random where from
     * @return a conversation that most probably is not there yet; the store has the last word
     */
    public static ConversationId randomBroadcast(RandomGenerator random) {
        return new ConversationId(0, random.nextLong(BROADCAST_FIRST, BROADCAST_END));
    }

    /**
     * Reads a conversation from its wire form.
     *
     * @param text {@code 1111111111111-2222222222222} for two people, 13 digits for a group or a broadcast
     * @return the conversation
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ConversationId parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return new ConversationId(0, Digits.parse("conversation", text));
        }
        // A low of 0 is how a group is kept, not another way to write it.
        long low = Digits.check("conversation", Digits.parse("conversation", text, 0, separator), 1, AccountId.END);
        return new ConversationId(low, Digits.parse("conversation", text, separator + 1, text.length()));
    }

    /**
     * Tells who takes part.
     *
     * @return the kind
     */
    public Kind kind() {
        if (direct()) {
            return Kind.DIRECT;
        }
        return high < BROADCAST_END ? Kind.BROADCAST : Kind.GROUP;
    }

    /**
     * Tells whether this is the conversation of two people.
     *
     * @return false for a group's and a broadcast
     */
    public boolean direct() {
        return low != 0;
    }

    /**
     * The group whose conversation this is.
     *
     * @return the group
     * @throws IllegalArgumentException if it is not a group's
     */
    public GroupId group() {
        return new GroupId(high);
    }

    /**
     * Tells whether an account is one of the two people of a direct conversation.
     *
     * @param account who
     * @return false for everyone else, and always for a group's and a broadcast, whose members the name does not tell
     */
    public boolean names(AccountId account) {
        return direct() && (low == account.value() || high == account.value());
    }

    /**
     * The other person of a direct conversation.
     *
     * @param account one of the two
     * @return the other one; the same for notes to oneself
     * @throws IllegalArgumentException if the account is not one of the two
     */
    public AccountId other(AccountId account) {
        if (!names(account)) {
            throw new IllegalArgumentException("account: " + account + " (expected: one of " + this + ")");
        }
        return new AccountId(low == account.value() ? high : low);
    }

    /**
     * The partition that a conversation belongs to.
     *
     * @param partitions how many there are, at least 1
     * @return a number from 0 to {@code partitions - 1}, evenly spread and the same in every JVM
     */
    public int partition(int partitions) {
        long mixed = (low * 0x9E3779B97F4A7C15L ^ high) * 0xD6E8FEB86659FD93L;
        return Math.floorMod((int) (mixed >>> 32), partitions);
    }

    @Override
    public int compareTo(ConversationId other) {
        return low != other.low ? Long.compare(low, other.low) : Long.compare(high, other.high);
    }

    /** The wire form, see {@link #parse}. */
    @Override
    public String toString() {
        return direct() ? Digits.format(low) + SEPARATOR + Digits.format(high) : Digits.format(high);
    }
}
