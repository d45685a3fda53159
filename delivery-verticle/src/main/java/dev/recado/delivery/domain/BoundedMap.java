package dev.recado.delivery.domain;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A memory that forgets what was not used for longest, but only when told: what a batch has put in stays until it is over.
 *
 * <p>Not thread safe.
 *
 * @param <K> what is looked up
 * @param <V> what is remembered of it
 */
public final class BoundedMap<K, V> {
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<K, V> map = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private final int sizeMax;

    /**
     * An empty memory.
     *
     * @param sizeMax how much is kept when it is trimmed, at least 1
     */
    public BoundedMap(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    /**
     * Recalls.
     *
     * @param key what
     * @return what was remembered, or {@code null}
     */
    public V get(K key) {
        return map.get(key);
    }

    /**
     * Remembers.
     *
     * @param key what
     * @param value what of it
     */
    public void put(K key, V value) {
        map.put(key, value);
    }

    /**
     * Forgets.
     *
     * @param key what
     */
    public void remove(K key) {
        map.remove(key);
    }

    /**
     * Forgets all that something is true of; looks at everything.
     *
     * @param condition of the key
     */
    public void removeIf(Predicate<K> condition) {
        map.keySet().removeIf(condition);
    }

    /** Forgets what is beyond the limit, the longest unused first. */
    public void trim() {
        Iterator<K> eldest = map.keySet().iterator();
        for (int excess = map.size() - sizeMax; excess > 0; excess--) {
            eldest.next();
            eldest.remove();
        }
    }

    /**
     * How much is remembered.
     *
     * @return the number of keys
     */
    public int size() {
        return map.size();
    }
}
