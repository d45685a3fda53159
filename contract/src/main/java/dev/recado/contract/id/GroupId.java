package dev.recado.contract.id;

import java.util.random.RandomGenerator;

/**
 * A group, as 13 decimal digits beginning with 9; see {@link AccountId}.
 *
 * @param value the digits as a number, at least {@link #FIRST} and below {@link #END}
 */
public record GroupId(long value) {
    /** The first id of a group. */
    public static final long FIRST = AccountId.END;
    /** One beyond the last id of a group. */
    public static final long END = 10_000_000_000_000L;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is out of it
     */
    public GroupId {
        Digits.check("group", value, FIRST, END);
    }

    /**
     * Reads an id from its wire form.
     *
     * @param text 13 decimal digits, the first a 9
     * @return the id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static GroupId parse(String text) {
        return new GroupId(Digits.parse("group", text));
    }

    /**
     * Draws an id.
     *
     * @param random where from
     * @return an id that is as likely as any other
     */
    public static GroupId random(RandomGenerator random) {
        return new GroupId(random.nextLong(FIRST, END));
    }

    /** The 13 digits. */
    @Override
    public String toString() {
        return Digits.format(value);
    }
}
