package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Live entries that came while the log was read: most of them follow what the read will have found. Without them a busy
 * conversation would be read for ever, since there is always something newer than what was read. There is little room.
 */
final class HeldEntries {
    private static final int ENTRIES_MAX = 256;
    private static final int CHARS_MAX = 1 << 18;

    /** An entry, and how many walks had begun when it was heard, if that matters. */
    record Held(Entry entry, int walks) {
        long seq() {
            return entry.seq();
        }
    }

    private List<Held> entries = new ArrayList<>(0);
    private int chars;

    /** Returns false if there is no room. */
    boolean hold(Entry entry) {
        return hold(entry, 0);
    }

    boolean hold(Entry entry, int walks) {
        if (entries.size() == ENTRIES_MAX || chars + entry.body().length() > CHARS_MAX) {
            return false;
        }
        chars += entry.body().length();
        return entries.add(new Held(entry, walks));
    }

    /** The first one of a conversation that comes before a position, or {@code null}. */
    Held firstBefore(Position position) {
        // Nearly always, and asked for each entry that is read.
        if (entries.isEmpty()) {
            return null;
        }
        return entries.stream()
                .filter(held -> held.seq() < position.seq()
                        && held.entry().conversation().equals(position.conversation()))
                .min(Comparator.comparingLong(Held::seq))
                .orElse(null);
    }

    void remove(Held held) {
        if (entries.remove(held)) {
            chars -= held.entry().body().length();
        }
    }

    /** Lets them go. */
    List<Held> release() {
        List<Held> released = entries;
        entries = new ArrayList<>(0);
        chars = 0;
        return released;
    }
}
