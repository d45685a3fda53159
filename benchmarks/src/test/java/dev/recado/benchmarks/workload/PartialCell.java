package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Verdict;

/** Of which a test says what is asked of it; anything else has the test fail. */
interface PartialCell extends Cell {
    @Override
    default void fill() {
        throw new AssertionError("filled");
    }

    @Override
    default void flush() {
        throw new AssertionError("flushed");
    }

    @Override
    default void stop() {
        throw new AssertionError("stopped");
    }

    @Override
    default Verdict check() {
        return Verdict.NONE;
    }
}
