package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Pending.Removed;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What retention removed of what waited, as it is found: the first parts of it, each once though a page is read again. */
final class RemovedParts {
    private static final int PARTS_MAX = 100;
    private static final Comparator<Removed> PLACE = Comparator.comparing(Removed::conversation)
            .thenComparing(part -> part.range().from());

    private final TreeSet<Removed> parts = new TreeSet<>(PLACE);
    private boolean told;

    /** {@code found} may be {@code null}. */
    void add(List<Removed> found) {
        if (found != null && !told) {
            found.forEach(this::add);
        }
    }

    /** Of the same part the later word counts: more may have been removed meanwhile. */
    private void add(Removed part) {
        parts.remove(part);
        parts.add(part);
        if (parts.size() > PARTS_MAX) {
            parts.pollLast();
        }
    }

    /** In the order of their conversations; nothing is gathered any more. */
    List<Removed> tell() {
        List<Removed> all = List.copyOf(parts);
        parts.clear();
        told = true;
        return all;
    }
}
