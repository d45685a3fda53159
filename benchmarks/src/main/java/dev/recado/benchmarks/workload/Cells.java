package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Loops;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The cells of a run, each on its event loop. For the thread that waits. */
final class Cells {
    private final Loops loops;
    private final List<? extends List<? extends Cell>> byLoop;
    private final int count;

    private Cells(Loops loops, List<? extends List<? extends Cell>> byLoop, int count) {
        this.loops = loops;
        this.byLoop = byLoop;
        this.count = count;
    }

    /** Makes them, each on the loop of its number, and so many at a time on each. */
    static Cells of(Loops loops, int count, int atOnce, IntFunction<? extends Future<? extends Cell>> make) {
        List<Cell> all = loops.each(count, atOnce, number -> make.apply(number).map(cell -> cell));
        List<List<Cell>> byLoop = new ArrayList<>();
        loops.all().forEach(loop -> byLoop.add(new ArrayList<>()));
        for (int number = 0; number < count; number++) {
            byLoop.get(number % byLoop.size()).add(all.get(number));
        }
        return new Cells(loops, byLoop, count);
    }

    Loops loops() {
        return loops;
    }

    int count() {
        return count;
    }

    /** Those of a loop. */
    List<? extends Cell> on(int loop) {
        return byLoop.get(loop);
    }

    /** Does something with each of them, later. */
    void each(Consumer<Cell> work) {
        for (int loop = 0; loop < byLoop.size(); loop++) {
            List<? extends Cell> here = byLoop.get(loop);
            loops.all().get(loop).execute(() -> here.forEach(work));
        }
    }

    /** Asks all of them whether everything came. */
    Verdict check() {
        return loops
                .each(loop -> byLoop.get(loops.all().indexOf(loop)).stream()
                        .map(Cell::check)
                        .reduce(Verdict.NONE, Verdict::and))
                .stream()
                .reduce(Verdict.NONE, Verdict::and);
    }
}
