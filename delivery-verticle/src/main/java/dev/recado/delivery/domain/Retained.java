package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import java.util.List;

/** What a part of a conversation lacks because it is no longer kept. As numbers have no holes, what is not found was removed. */
public final class Retained {
    private Retained() {}

    /**
     * The history after a position.
     *
     * @param entries those found, oldest first; none only if there are none
     * @param after the position
     * @param share what is the reader's
     * @return them, with what of his between the position and the first of them is gone
     */
    public static History after(List<Entry> entries, long after, Share share) {
        long end = entries.isEmpty() ? Long.MAX_VALUE : entries.get(0).seq() - 1;
        return history(entries, share.tenures().clip(after + 1, end));
    }

    /**
     * The history before a position.
     *
     * @param entries those found, oldest first; none only if there are none
     * @param before the position
     * @param share what is the reader's
     * @return them, with what of his below them is gone, if nothing of his is kept there
     */
    public static History before(List<Entry> entries, long before, Share share) {
        long end = (entries.isEmpty() ? before : entries.get(0).seq()) - 1;
        boolean reachesDown = entries.isEmpty() || share.kept(1, end).isEmpty();
        return history(entries, reachesDown ? share.tenures().clip(1, end) : List.of());
    }

    private static History history(List<Entry> entries, List<Range> removed) {
        if (removed.isEmpty()) {
            return new History(entries, null);
        }
        int latest = removed.size() - 1;
        return new History(entries, removed.get(latest), latest == 0 ? null : removed.subList(0, latest));
    }
}
