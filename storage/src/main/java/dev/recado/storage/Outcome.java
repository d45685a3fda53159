package dev.recado.storage;

import dev.recado.contract.error.Refusal;

/**
 * What became of one item of a batch, told to its sender after the commit.
 *
 * @param <R> what a sender gets
 */
public sealed interface Outcome<R> {
    /**
     * The item is in the database, or was already.
     *
     * @param value what the sender gets
     * @param <R> what a sender gets
     */
    record Kept<R>(R value) implements Outcome<R> {}

    /**
     * The item was refused; the others of its batch are not affected.
     *
     * @param refusal why
     * @param <R> what a sender gets
     */
    record Refused<R>(Refusal refusal) implements Outcome<R> {}

    /**
     * The item is in the database.
     *
     * @param value what the sender gets
     * @param <R> what a sender gets
     * @return the outcome
     */
    static <R> Outcome<R> kept(R value) {
        return new Kept<>(value);
    }

    /**
     * The item was refused.
     *
     * @param refusal why
     * @param <R> what a sender gets
     * @return the outcome
     */
    static <R> Outcome<R> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
