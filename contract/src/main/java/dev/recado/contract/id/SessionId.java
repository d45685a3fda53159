package dev.recado.contract.id;

import java.util.random.RandomGenerator;

/**
 * A session: one connection from its login to its end.
 *
 * @param value 16 hexadecimal digits
 */
public record SessionId(String value) implements Comparable<SessionId> {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not 16 hexadecimal digits
     */
    public SessionId {
        Hexadecimal.check("session", value);
    }

    /**
     * Draws an id.
     *
     * @param random where from
     * @return an id that is as likely as any other
     */
    public static SessionId random(RandomGenerator random) {
        return new SessionId(Hexadecimal.random(random));
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
