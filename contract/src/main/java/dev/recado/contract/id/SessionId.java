package dev.recado.contract.id;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A session: one connection from its login to its end.
 *
 * @param value 16 hexadecimal digits
 */
public record SessionId(String value) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not 16 hexadecimal digits
     */
    public SessionId {
        if (value == null || !value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "session: " + Text.excerpt(value) + " (expected: 16 hexadecimal digits)");
        }
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
