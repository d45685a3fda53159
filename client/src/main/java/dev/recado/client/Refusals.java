package dev.recado.client;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.json.JsonObject;

/** Reads refusals from the wire, and makes the client's own. */
final class Refusals {
    private static final long RETRY_AFTER_MS_DEFAULT = 1000;

    private Refusals() {}

    /** What an {@code err} frame says; one without a number says that something is wrong for now. */
    static RuntimeException of(JsonObject frame) {
        int number =
                frame.getValue("failureCode") instanceof Number code ? code.intValue() : ErrorCode.UNAVAILABLE.number();
        String message = String.valueOf(frame.getValue("message"));
        long after = frame.getValue("retryAfterMs") instanceof Number ms
                ? ms.longValue()
                : retryable(number) ? RETRY_AFTER_MS_DEFAULT : 0;
        return ErrorCode.of(number)
                .<RuntimeException>map(code -> new Refusal(code, message, after))
                .orElseGet(() -> new UnknownRefusalException(number, message, after));
    }

    /** By its range: limits (6xx) and what is unavailable (9xx) may be repeated. */
    static boolean retryable(int number) {
        return number / 100 == 6 || number / 100 == 9;
    }

    static boolean retryable(Throwable cause) {
        return cause instanceof Refusal refusal
                ? retryable(refusal.code().number())
                : cause instanceof UnknownRefusalException unknown && unknown.retryable();
    }

    /** When to repeat what was refused; asked only of what is retryable. */
    static long retryAfterMs(Throwable cause) {
        return cause instanceof Refusal refusal
                ? refusal.retryAfterMs()
                : ((UnknownRefusalException) cause).retryAfterMs();
    }

    /** There is no connection: what was asked may be asked again as soon as there is one. */
    static Refusal disconnected() {
        return new Refusal(ErrorCode.UNAVAILABLE, "not connected", 0);
    }

    static Refusal lost() {
        return new Refusal(ErrorCode.UNAVAILABLE, "the connection was lost before the answer", 0);
    }

    static Refusal unanswered() {
        return new Refusal(ErrorCode.UNAVAILABLE, "no answer in time", 0);
    }

    static Refusal closed() {
        return new Refusal(ErrorCode.UNAVAILABLE, "the client is closed", 0);
    }

    /** The answer is not what the protocol says. */
    static Refusal invalid(String address, IllegalArgumentException cause) {
        return new Refusal(ErrorCode.INVALID_FRAME, "the answer of " + address + ": " + cause.getMessage());
    }

    static Refusal tooMany(String what, int max) {
        return new Refusal(ErrorCode.SENDS_TOO_FAST, what + " waiting for an answer: more than " + max);
    }

    static Refusal tooLarge(int bytes, int max) {
        return new Refusal(ErrorCode.TOO_LARGE, "frame: " + bytes + " bytes (expected: <= " + max + ")");
    }
}
