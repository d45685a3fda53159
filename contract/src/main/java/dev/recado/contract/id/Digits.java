package dev.recado.contract.id;

/** Thirteen decimal digits, the shape that ids of accounts and of groups share. */
final class Digits {
    static final int LENGTH = 13;
    private static final long END = 10_000_000_000_000L;

    private Digits() {}

    static long parse(String kind, String text) {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(kind + ": '" + Text.excerpt(text) + "' (expected: 13 digits)");
        }
        return Long.parseLong(text);
    }

    static long check(String kind, long value, long from, long to) {
        if (value < from || value >= to) {
            throw new IllegalArgumentException(kind + ": " + value + " (expected: >= " + from + " and < " + to + ")");
        }
        return value;
    }

    static String format(long value) {
        return Long.toString(END + value).substring(1);
    }
}
