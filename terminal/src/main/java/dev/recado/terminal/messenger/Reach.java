package dev.recado.terminal.messenger;

import dev.recado.contract.delivery.Cursors;
import java.util.Collection;
import java.util.List;

/**
 * How far the others in a conversation are, as far as it is known here.
 *
 * @param others a cursor for each of them who was heard of
 */
public record Reach(List<Cursors> others) {
    /** Nobody was heard of. */
    public static final Reach NONE = new Reach(List.of());

    /** Takes a copy of the list. */
    public Reach {
        others = List.copyOf(others);
    }

    /**
     * Of some cursors.
     *
     * @param others one for each
     * @return how far they are
     */
    public static Reach of(Collection<Cursors> others) {
        return new Reach(List.copyOf(others));
    }

    /**
     * How many have received an entry.
     *
     * @param seq its number
     * @return those who read it included
     */
    public int delivered(long seq) {
        return (int)
                others.stream().filter(cursors -> cursors.delivered() >= seq).count();
    }

    /**
     * How many have read an entry.
     *
     * @param seq its number
     * @return how many
     */
    public int read(long seq) {
        return (int) others.stream().filter(cursors -> cursors.read() >= seq).count();
    }
}
