package dev.recado.contract.id;

/**
 * A conversation, named by who takes part in it.
 *
 * <p>The conversation of two people is their two ids, the lower first: it needs no directory, and its members are
 * known from its name. The conversation of a group is the group's id.
 *
 * @param low the lower of two accounts, or 0 for a group
 * @param high the higher of two accounts (the same as {@code low} for notes to oneself), or the group
 */
public record ConversationId(long low, long high) implements Comparable<ConversationId> {
    private static final char SEPARATOR = '-';

    /**
     * Checks that the pair names two accounts in order, or a group.
     *
     * @throws IllegalArgumentException if it does not
     */
    public ConversationId {
        if (low == 0) {
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
     * Reads a conversation from its wire form.
     *
     * @param text {@code 1111111111111-2222222222222} for two people, 13 digits for a group
     * @return the conversation
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ConversationId parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            return group(GroupId.parse(text));
        }
        // A low of 0 is how a group is kept, not another way to write it.
        long low = Digits.check(
                "conversation", Digits.parse("conversation", text.substring(0, separator)), 1, AccountId.END);
        return new ConversationId(low, Digits.parse("conversation", text.substring(separator + 1)));
    }

    /**
     * Tells whether this is the conversation of two people.
     *
     * @return false for a group's
     */
    public boolean direct() {
        return low != 0;
    }

    /**
     * Tells whether an account is one of the two people of a direct conversation.
     *
     * @param account who
     * @return false for everyone else, and always for a group's, whose members the name does not tell
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
