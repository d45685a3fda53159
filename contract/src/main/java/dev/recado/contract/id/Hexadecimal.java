package dev.recado.contract.id;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids that are drawn at random and mean nothing: 16 hexadecimal digits. */
final class Hexadecimal {
    private static final int LENGTH = 16;

    private Hexadecimal() {}

    static String random(RandomGenerator random) {
        return HexFormat.of().toHexDigits(random.nextLong());
    }

    static void check(String what, String value) {
        if (value == null || !isHexadecimal(value)) {
            throw new IllegalArgumentException(
                    what + ": " + Text.excerpt(value) + " (expected: 16 hexadecimal digits)");
        }
    }

    private static boolean isHexadecimal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return value.length() == LENGTH;
    }
}
