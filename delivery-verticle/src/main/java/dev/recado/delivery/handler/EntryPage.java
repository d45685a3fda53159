package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Entries gathered from the log a few at a time, until there are enough of them or they are large enough: a page is bounded by
 * what its entries weigh, not by their number alone.
 */
final class EntryPage {
    private static final int FIRST_STEP = 16;
    private static final int BODY_CHARS_MAX = 1 << 18;

    private final List<Entry> entries = new ArrayList<>();
    private final int limit;
    private int bodyChars;

    EntryPage(int limit) {
        this.limit = limit;
    }

    /**
     * Gathers what a reader gives, for as long as it gives something and there is room.
     *
     * @param read reads at most so many, beginning behind what was gathered last
     * @return true if there is nothing more to read, false if the page is full
     */
    Future<Boolean> fill(Function<Integer, Future<List<Entry>>> read) {
        if (room() == 0) {
            return Future.succeededFuture(false);
        }
        int step = Math.min(room(), step());
        return read.apply(step).compose(found -> {
            found.forEach(this::add);
            return found.size() < step ? Future.succeededFuture(true) : fill(read);
        });
    }

    /** As many as should fit, if they weigh what those before them weigh. */
    private int step() {
        if (entries.isEmpty()) {
            return FIRST_STEP;
        }
        int average = bodyChars / entries.size() + 1;
        return (BODY_CHARS_MAX - bodyChars) / average + 1;
    }

    private void add(Entry entry) {
        entries.add(entry);
        bodyChars += entry.body().length();
    }

    private int room() {
        return bodyChars >= BODY_CHARS_MAX ? 0 : limit - entries.size();
    }

    List<Entry> entries() {
        return entries;
    }

    /** Where the entry gathered last stands. */
    Optional<Position> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).position());
    }
}
