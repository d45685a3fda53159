package dev.recado.contract.id;

/** Thirteen decimal digits, the shape that ids of accounts and of groups share. */
final class Digits {
    static final int LENGTH = 13;
    private static final int RADIX = 10;
    private static final long END = 10_000_000_000_000L;

    private Digits() {}

    static long parse(String kind, String text) {
        return parse(kind, text, 0, text.length());
    }

    /** Reads a part of a text, all of which must be an id. */
    static long parse(String kind, String text, int from, int to) {
        if (!areThere(text, from, to)) {
            throw new IllegalArgumentException(
                    kind + ": '" + Text.excerpt(text.substring(from, to)) + "' (expected: 13 digits)");
        }
        return Long.parseLong(text, from, to, RADIX);
    }

    /** Tells whether a part of a text is what an id looks like. */
    static boolean areThere(String text, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
