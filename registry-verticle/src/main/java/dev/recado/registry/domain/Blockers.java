package dev.recado.registry.domain;

import dev.recado.contract.id.AccountId;
import java.util.BitSet;

/**
 * Which accounts may block somebody, in a fixed amount of memory: a no is certain, and a yes is worth a look into the database. It is
 * right for all but one in a hundred with some 80 000 accounts that block somebody. Who blocks nobody any more stays in until a restart.
 *
 * <p>One bit for each remainder of an id, which is drawn at random (a Bloom filter with one hash). Used by one thread.
 */
public final class Blockers {
    /** A prime just below 2^23: a megabyte of bits. */
    private static final int BITS = 8_388_593;

    private final BitSet bits = new BitSet(BITS);

    /** Nobody blocks anybody. */
    public Blockers() {
        // Filled from the store.
    }

    /**
     * An account blocks somebody.
     *
     * @param account who
     */
    public void add(AccountId account) {
        bits.set(bit(account));
    }

    /**
     * Tells whether an account may block somebody.
     *
     * @param account who
     * @return false only if it does not
     */
    public boolean mayContain(AccountId account) {
        return bits.get(bit(account));
    }

    private static int bit(AccountId account) {
        return (int) (account.value() % BITS);
    }
}
