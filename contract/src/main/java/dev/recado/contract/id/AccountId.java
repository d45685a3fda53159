package dev.recado.contract.id;

import java.util.random.RandomGenerator;

/**
 * An account, as 13 decimal digits.
 *
 * <p>Accounts and groups share one space of ids, so that the receiver of a message is unambiguous: an account's id
 * begins with a digit from 1 to 8, a group's with 9.
 *
 * @param value the digits as a number, at least 0 and below {@link #END}; ids that nobody has are valid to ask for
 */
public record AccountId(long value) implements Comparable<AccountId> {
    /** The first id that is given out. */
    public static final long FIRST = 1_000_000_000_000L;
    /** One beyond the last id of an account. */
    public static final long END = 9_000_000_000_000L;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is out of it
     */
    public AccountId {
        Digits.check("account", value, 0, END);
    }

    /**
     * Reads an id from its wire form.
     *
     * @param text 13 decimal digits
     * @return the id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static AccountId parse(String text) {
        return new AccountId(Digits.parse("account", text));
    }

    /**
     * Draws an id.
     *
     * @param random where from
     * @return an id that is as likely as any other
     */
    public static AccountId random(RandomGenerator random) {
        return new AccountId(random.nextLong(FIRST, END));
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    /** The 13 digits. */
    @Override
    public String toString() {
        return Digits.format(value);
    }
}
