package dev.recado.registry.domain;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.registry.Sessions;
import java.util.List;

/** What becomes of a session that is said to be there. */
public sealed interface Admission {
    /**
     * It is there.
     *
     * @param cameOnline whether its account came online by that
     * @param replaced the other sessions of the account, which are no more
     */
    record Admitted(boolean cameOnline, List<Sessions.Item> replaced) implements Admission {}

    /** The account has another one, and is to have one only. */
    record Rejected() implements Admission {}

    /**
     * It has ended before.
     *
     * @param why it was ended, or {@code null} if it ended by itself
     */
    record Ended(ErrorCode why) implements Admission {}
}
