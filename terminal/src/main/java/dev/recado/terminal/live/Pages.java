package dev.recado.terminal.live;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a list of the server's to its end, page by page. */
final class Pages {
    /** How many a page may have at most. */
    static final int SIZE = 1000;

    /** More is not for people to look through. */
    private static final int PAGES_MAX = 5;

    private Pages() {}

    /**
     * Reads.
     *
     * @param page asks for the page after what it is given, at first {@code null}
     * @param items what is on a page
     * @param after what to ask with for the next page, {@code null} after the last
     */
    static <P, I, A> Future<List<I>> all(
            Function<A, Future<P>> page, Function<P, List<I>> items, Function<P, A> after) {
        return next(page, items, after, null, new ArrayList<>(), 1);
    }

    private static <P, I, A> Future<List<I>> next(
            Function<A, Future<P>> page,
            Function<P, List<I>> items,
            Function<P, A> after,
            A from,
            List<I> found,
            int number) {
        return page.apply(from).compose(read -> {
            found.addAll(items.apply(read));
            A on = after.apply(read);
            return on == null || number == PAGES_MAX
                    ? Future.succeededFuture(found)
                    : next(page, items, after, on, found, number + 1);
        });
    }
}
