package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Loops;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The cells of a run, each on the event loop of its number. For the thread that waits. */
final class Cells<C extends Cell> {
    private final Loops loops;
    private final List<C> all;

    private Cells(Loops loops, List<C> all) {
        this.loops = loops;
        this.all = all;
    }

    /** Makes them, each on its loop, and so many at a time on each. */
    static <C extends Cell> Cells<C> of(Loops loops, int count, int atOnce, IntFunction<Future<C>> make) {
        return new Cells<>(loops, loops.each(count, atOnce, make));
    }

    Loops loops() {
        return loops;
    }

    int count() {
        return all.size();
    }

    C get(int number) {
        return all.get(number);
    }

    /** Those of a loop. */
    List<C> on(int loop) {
        return IntStream.range(0, all.size())
                .filter(number -> loops.of(number) == loops.all().get(loop))
                .mapToObj(all::get)
                .toList();
    }

    /** Does something with each of them, later. */
    void each(Consumer<? super C> work) {
        for (int loop = 0; loop < loops.all().size(); loop++) {
            List<C> here = on(loop);
            loops.all().get(loop).execute(() -> here.forEach(work));
        }
    }

    /** Asks all of them whether everything came. */
    Verdict check() {
        return check(loops, all.size(), number -> all.get(number).check());
    }

    /** The same for so many of another kind, each on the event loop of its number. */
    static Verdict check(Loops loops, int count, IntFunction<Verdict> check) {
        return loops.each(count, count, number -> Future.succeededFuture(check.apply(number))).stream()
                .reduce(Verdict.NONE, Verdict::and);
    }
}
