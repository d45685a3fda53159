package dev.recado.contract.bus;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Waits for the outcome of every question of a batch. Thread safe. */
final class Answers {
    private final Object[] outcomes;
    private final AtomicInteger missing;
    private final Consumer<Batch> complete;

    /** {@code complete} is told once, when nothing is missing any more. */
    Answers(int questions, Consumer<Batch> complete) {
        this.outcomes = new Object[questions];
        this.missing = new AtomicInteger(questions);
        this.complete = complete;
    }

    void put(int question, Object outcome) {
        outcomes[question] = outcome;
        if (missing.decrementAndGet() == 0) {
            complete.accept(new Batch(Arrays.asList(outcomes)));
        }
    }
}
