package dev.recado.gateway.commands;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines from page after page, up to a number. */
final class Listing {
    /** How many lines one answer has. */
    static final int LINES_MAX = 1000;

    private Listing() {}

    /**
     * A page.
     *
     * @param lines its lines
     * @param after where the next page begins, or {@code null}
     * @param <C> what names a place in the list
     */
    record Page<C>(List<String> lines, C after) {}

    /**
     * Reads as many pages as it takes.
     *
     * @param page reads the one that begins after a place, {@code null} for the first one
     * @param more what to say if there are more lines than an answer has
     * @param <C> what names a place in the list
     * @return succeeds with the lines; fails if a page does
     */
    static <C> Future<List<String>> read(Function<C, Future<Page<C>>> page, String more) {
        return read(page, null, new ArrayList<>(), more);
    }

    private static <C> Future<List<String>> read(
            Function<C, Future<Page<C>>> page, C after, List<String> lines, String more) {
        return page.apply(after).compose(read -> {
            lines.addAll(read.lines());
            if (read.after() != null && lines.size() < LINES_MAX) {
                return read(page, read.after(), lines, more);
            }
            return Future.succeededFuture(read.after() == null && lines.size() <= LINES_MAX ? lines : cut(lines, more));
        });
    }

    private static List<String> cut(List<String> lines, String more) {
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), LINES_MAX)));
        kept.add(more);
        return kept;
    }
}
