package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Entries gathered from the log a few at a time, until there are enough of them or they are large enough: a page is bounded by
 * what its entries weigh, not by their number alone.
 */
final class EntryPage {
    private static final int FIRST_STEP = 16;
    private static final int BODY_CHARS_MAX = 1 << 18;

    private final List<Entry> entries = new ArrayList<>();
    private final int limit;
    private final boolean upwards;
    private int bodyChars;

    private EntryPage(int limit, boolean upwards) {
        this.limit = limit;
        this.upwards = upwards;
    }

    /** A page that is read from the oldest entry on. */
    static EntryPage upwards(int limit) {
        return new EntryPage(limit, true);
    }

    /** A page that is read from the newest entry back. */
    static EntryPage downwards(int limit) {
        return new EntryPage(limit, false);
    }

    /** Reads the first entries of a range, in the direction of the page. */
    @FunctionalInterface
    interface RangeReader {
        List<Entry> read(Range range, int limit);
    }

    /**
     * Gathers what lies in ranges, for as long as there is room.
     *
     * @param ranges in the direction of the page
     */
    void fill(List<Range> ranges, RangeReader reader) {
        ranges.forEach(range -> fill(range, reader));
    }

    private void fill(Range range, RangeReader reader) {
        Range rest = range;
        boolean exhausted = false;
        while (!exhausted && !full()) {
            int step = Math.min(limit - entries.size(), step());
            List<Entry> found = reader.read(rest, step);
            exhausted = add(found) && found.size() < step;
            rest = exhausted ? null : rest(range);
        }
    }

    /** What of a range is not gathered yet. */
    private Range rest(Range range) {
        long gathered = entries.get(entries.size() - 1).seq();
        return upwards ? new Range(gathered + 1, range.to()) : new Range(range.from(), gathered - 1);
    }

    /** As many as should fit, if they weigh what those before them weigh. */
    private int step() {
        if (entries.isEmpty()) {
            return FIRST_STEP;
        }
        int average = bodyChars / entries.size() + 1;
        return (BODY_CHARS_MAX - bodyChars) / average + 1;
    }

    /** Returns false if there was no room for all of them: those that come may be larger than those before them. */
    private boolean add(List<Entry> found) {
        for (Entry entry : found) {
            if (full()) {
                return false;
            }
            entries.add(entry);
            bodyChars += entry.body().length();
        }
        return true;
    }

    boolean full() {
        return bodyChars >= BODY_CHARS_MAX || entries.size() >= limit;
    }

    /** What was gathered, oldest first. */
    List<Entry> entries() {
        if (upwards) {
            return entries;
        }
        List<Entry> oldestFirst = new ArrayList<>(entries);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** Where the entry gathered last stands. */
    Optional<Position> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).position());
    }
}
