package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import java.util.List;

/** What a part of a conversation lacks because it is no longer kept. */
public final class Retained {
    private Retained() {}

    /**
     * The history after a position.
     *
     * @param entries those found, oldest first
     * @param after the position
     * @param oldest the number of the oldest entry that is kept
     * @return them, with the range between the position and the oldest if that is gone
     */
    public static History after(List<Entry> entries, long after, long oldest) {
        return new History(entries, after + 1 < oldest ? new History.Range(after + 1, oldest - 1) : null);
    }

    /**
     * The history before a position.
     *
     * @param entries those found, oldest first
     * @param before the position
     * @param oldest the number of the oldest entry that is kept
     * @return them, with the range below the oldest if the part reaches down to it and that is gone
     */
    public static History before(List<Entry> entries, long before, long oldest) {
        boolean reachesDown = entries.isEmpty() || entries.get(0).seq() == oldest;
        long end = Math.min(oldest, before) - 1;
        return new History(entries, reachesDown && end >= 1 ? new History.Range(1, end) : null);
    }
}
