package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Live entries that came while the log was read: most of them follow what the read will have found. Without them a busy
 * conversation would be read for ever, since there is always something newer than what was read.
 */
final class HeldEntries {
    private static final int ENTRIES_MAX = 256;
    private static final int CHARS_MAX = 1 << 18;

    private List<Entry> entries = new ArrayList<>(0);
    private int chars;

    /** Returns false if there is no room; the log has it all the same. */
    boolean hold(Entry entry) {
        if (entries.size() == ENTRIES_MAX || chars + entry.body().length() > CHARS_MAX) {
            return false;
        }
        chars += entry.body().length();
        return entries.add(entry);
    }

    /** Lets them go, in the order they came. */
    List<Entry> release() {
        List<Entry> released = entries;
        entries = new ArrayList<>(0);
        chars = 0;
        return released;
    }
}
