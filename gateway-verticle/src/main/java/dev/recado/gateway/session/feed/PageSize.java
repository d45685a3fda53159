package dev.recado.gateway.session.feed;

/**
 * How many entries to read at once: as many as the socket took of the last page, and some more whenever it took all. What it does
 * not take is read again, and bodies may be large.
 */
final class PageSize {
    private static final int GROWTH_PARTS = 4;

    private final int max;
    private int size;
    private int written;

    PageSize(int max) {
        this.max = max;
        this.size = max;
    }

    /** A page is read. */
    int begin() {
        written = 0;
        return size;
    }

    /** An entry of it was written. */
    void written() {
        written++;
    }

    /** The socket is full, and takes none of the others. */
    void cut() {
        size = Math.max(1, written);
    }

    /** The socket took all. */
    void whole() {
        if (written >= size) {
            size = Math.min(max, size + size / GROWTH_PARTS + 1);
        }
    }
}
