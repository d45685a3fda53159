package dev.recado.delivery.domain;

/**
 * The number of the last entry that is not by a given author, for any author, kept in three fields.
 *
 * <p>Knows only the entries that it was told of.
 *
 * @param <A> who or what an entry is by
 */
final class Latest<A> {
    private A author;
    private long seq;
    /** The last entry by anyone but the author of the very last one. */
    private long seqOfOthers;

    void add(A by, long number) {
        if (!by.equals(author)) {
            seqOfOthers = seq;
            author = by;
        }
        seq = number;
    }

    /** The number of the last entry that somebody else than this one wrote; 0 if it was told of none. */
    long notBy(A anyone) {
        return anyone.equals(author) ? seqOfOthers : seq;
    }
}
