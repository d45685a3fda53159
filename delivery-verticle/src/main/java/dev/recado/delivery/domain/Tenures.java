package dev.recado.delivery.domain;

import dev.recado.contract.delivery.History.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What of a conversation is somebody's, who may have come and gone more than once.
 *
 * @param parts in order, with something between each and the next
 */
public record Tenures(List<Tenure> parts) {
    /**
     * Puts parts together.
     *
     * @param parts at least one; in any order, and they may overlap
     * @return the same, in order
     */
    public static Tenures of(Collection<Tenure> parts) {
        List<Tenure> joined = new ArrayList<>();
        for (Tenure next :
                parts.stream().sorted(Comparator.comparingLong(Tenure::from)).toList()) {
            Tenure last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.until() < next.from() - 1) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Tenure(last.from(), Math.max(last.until(), next.until())));
            }
        }
        return new Tenures(List.copyOf(joined));
    }

    /**
     * What of a range is his.
     *
     * @param from the first number of the range
     * @param to the last; less than {@code from} for a range of nothing
     * @return the parts of it, in order
     */
    public List<Range> clip(long from, long to) {
        return parts.stream()
                .map(part -> new Range(Math.max(from, part.from()), Math.min(to, part.until())))
                .filter(range -> range.from() <= range.to())
                .toList();
    }

    /**
     * Tells whether an entry is his.
     *
     * @param seq its number
     * @return false if he was not there
     */
    public boolean contains(long seq) {
        return parts.stream().anyMatch(part -> part.from() <= seq && seq <= part.until());
    }

    /**
     * Where it begins.
     *
     * @return the number of the first entry that is his
     */
    public long first() {
        return parts.get(0).from();
    }

    /**
     * Where it ends.
     *
     * @return the number of the last entry that is his
     */
    public long last() {
        return parts.get(parts.size() - 1).until();
    }
}
