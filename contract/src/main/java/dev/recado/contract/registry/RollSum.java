package dev.recado.contract.registry;

import dev.recado.contract.id.SessionId;

/**
 * Which sessions there are, in a few bytes: whoever knows of the same ones has the same sum, and hardly anybody else.
 *
 * @param sessions how many, at least 0
 * @param digest their ids, combined by exclusive or
 */
public record RollSum(int sessions, long digest) {
    /** Of no session. */
    public static final RollSum NONE = new RollSum(0, 0);

    private static final int HEXADECIMAL = 16;

    /**
     * With one more.
     *
     * @param session one that is not among them
     * @return the sum of them all
     */
    public RollSum plus(SessionId session) {
        return new RollSum(sessions + 1, digest ^ bits(session));
    }

    /**
     * With one less.
     *
     * @param session one that is among them
     * @return the sum of the others
     */
    public RollSum minus(SessionId session) {
        return new RollSum(sessions - 1, digest ^ bits(session));
    }

    private static long bits(SessionId session) {
        return Long.parseUnsignedLong(session.value(), HEXADECIMAL);
    }
}
