package dev.recado.delivery.domain;

import dev.recado.contract.id.AccountId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who wrote the last entries of a conversation, to tell them who received what they wrote. Remembers {@value #SIZE_MAX} entries at
 * most; whoever wrote earlier ones asks.
 */
final class RecentAuthors {
    private static final int SIZE_MAX = 256;
    private static final int SIZE_MIN = 8;

    /** By the number of the entry, modulo the length, which is a power of two; 0 for nobody. */
    private long[] authors = new long[SIZE_MIN];

    private long last;
    private int size;

    void add(long seq, AccountId author) {
        last = seq;
        if (size == authors.length && size < SIZE_MAX) {
            grow();
        }
        size = Math.min(size + 1, authors.length);
        authors[index(seq)] = author.value();
    }

    private void grow() {
        long[] before = authors;
        authors = new long[2 * before.length];
        for (long seq = last - size; seq < last; seq++) {
            authors[index(seq)] = before[(int) (seq & before.length - 1)];
        }
    }

    /** Tells somebody nothing more of what he wrote so far. */
    void forget(AccountId author) {
        for (int i = 0; i < authors.length; i++) {
            if (authors[i] == author.value()) {
                authors[i] = 0;
            }
        }
    }

    /** Whoever wrote an entry above one number and up to another, as far as is remembered. */
    Set<AccountId> between(long after, long until) {
        Set<AccountId> found = new LinkedHashSet<>();
        for (long seq = Math.max(after, last - size) + 1; seq <= Math.min(until, last); seq++) {
            if (authors[index(seq)] != 0) {
                found.add(new AccountId(authors[index(seq)]));
            }
        }
        return found;
    }

    private int index(long seq) {
        return (int) (seq & authors.length - 1);
    }
}
