package dev.recado.group.domain;

import dev.recado.contract.error.ErrorCode;
import java.util.List;

/** What becomes of a request. */
public sealed interface Verdict {
    /**
     * It is not carried out.
     *
     * @param code why
     * @param message the same in words for whoever asked
     */
    record Refused(ErrorCode code, String message) implements Verdict {}

    /**
     * It is carried out.
     *
     * @param steps what happens by it, one after the other; none if everything is so already
     */
    record Granted(List<Step> steps) implements Verdict {
        /** Takes a copy. */
        public Granted {
            steps = List.copyOf(steps);
        }
    }

    /**
     * It is carried out.
     *
     * @param steps what happens by it, one after the other
     * @return the verdict
     */
    static Verdict granted(Step... steps) {
        return new Granted(List.of(steps));
    }

    /**
     * It is not carried out.
     *
     * @param code why
     * @return the verdict
     */
    static Verdict refused(ErrorCode code) {
        return new Refused(code, code.text());
    }
}
