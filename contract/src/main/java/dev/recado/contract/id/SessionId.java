package dev.recado.contract.id;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A session: one connection from its login to its end.
 *
 * @param value 16 hexadecimal digits
 */
public record SessionId(String value) {
    private static final int LENGTH = 16;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not 16 hexadecimal digits
     */
    public SessionId {
        if (value == null || !isHexadecimal(value)) {
            throw new IllegalArgumentException(
                    "session: " + Text.excerpt(value) + " (expected: 16 hexadecimal digits)");
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

    /**
     * Draws an id.
     *
     * @param random where from
     * @return an id that is as likely as any other
     */
    public static SessionId random(RandomGenerator random) {
        return new SessionId(HexFormat.of().toHexDigits(random.nextLong()));
    }

    @Override
    public String toString() {
        return value;
    }
}
