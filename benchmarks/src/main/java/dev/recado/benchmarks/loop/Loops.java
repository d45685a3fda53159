package dev.recado.benchmarks.loop;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The event loops of the driver, as the thread that waits for them sees them. */
public final class Loops implements AutoCloseable {
    private static final int CLOSE_SECONDS = 60;

    private final List<Loop> loops;

    /**
     * Starts them.
     *
     * @param threads how many, 1 or more
     * @param trouble told what nobody catches on one of them
     */
    public Loops(int threads, Trouble trouble) {
        loops = Stream.generate(() -> new Loop(trouble)).limit(threads).toList();
    }

    /**
     * All of them.
     *
     * @return 1 or more
     */
    public List<Loop> all() {
        return loops;
    }

    /**
     * Whose turn it is.
     *
     * @param number of somebody, 0 or more
     * @return his loop
     */
    public Loop of(int number) {
        return loops.get(number % loops.size());
    }

    /**
     * Does something on each loop, and waits.
     *
     * @param work what
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T> List<T> each(Function<Loop, T> work) {
        return all(loops.stream().map(loop -> loop.see(() -> work.apply(loop))).toList());
    }

    /**
     * Does something for each of many, some at a time, each on its loop, and waits.
     *
     * @param count how many
     * @param atOnce how many may be under way at a time, on each loop
     * @param work what is done for a number from 0, on the loop of that number
     * @param <T> what comes of it
     * @return what came of it, in the order of the numbers
     */
    public <T> List<T> each(int count, int atOnce, IntFunction<Future<T>> work) {
        List<List<T>> results = all(IntStream.range(0, loops.size())
                .mapToObj(share -> loops.get(share)
                        .call(() -> Bounded.all(
                                share(count, share), atOnce, number -> work.apply(number * loops.size() + share))))
                .toList());
        return IntStream.range(0, count)
                .mapToObj(number -> results.get(number % loops.size()).get(number / loops.size()))
                .toList();
    }

    private int share(int count, int loop) {
        return (count - loop + loops.size() - 1) / loops.size();
    }

    private static <T> List<T> all(List<Future<T>> futures) {
        return futures.stream().map(Waiting::on).toList();
    }

    @Override
    public void close() {
        loops.stream().map(Loop::close).toList().forEach(closed -> Waiting.on(closed, CLOSE_SECONDS));
    }
}
