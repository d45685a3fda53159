package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.delivery.domain.BoundedMap;
import dev.recado.delivery.domain.PostKey;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which client ids were used lately. One that is not remembered is taken to be new, and the unique key has the last word: when it
 * objects, the transaction is rolled back and decided once more, this time <em>carefully</em>, asking the tables for every id.
 */
final class RecentPosts {
    private final BoundedMap<PostKey, Position> positions;
    private final LogMemory log;
    private boolean careful;

    RecentPosts(int sizeMax, LogMemory log) {
        this.positions = new BoundedMap<>(sizeMax);
        this.log = log;
    }

    void begin() {
        positions.trim();
    }

    void written() {
        careful = false;
    }

    boolean careful() {
        return careful;
    }

    void rolledBack(Iterable<Entry> entries) {
        careful = true;
        entries.forEach(entry -> positions.remove(key(entry)));
    }

    void add(Entry entry) {
        positions.put(key(entry), entry.position());
    }

    /** What became of an earlier post, as far as that is known without asking the tables for everything that is new. */
    Optional<Entry> find(PostKey key) throws SQLException {
        Position position = positions.get(key);
        if (position == null) {
            return careful ? findStored(key) : Optional.empty();
        }
        Optional<Entry> justNow = log.unwritten().entry(position);
        return justNow.isPresent() ? justNow : log.tables().entries().find(position);
    }

    /** The same for certain. */
    Optional<Entry> findStored(PostKey key) throws SQLException {
        Optional<Entry> entry = log.tables().entries().find(key);
        entry.ifPresent(found -> positions.put(key, found.position()));
        return entry;
    }

    private static PostKey key(Entry entry) {
        return new PostKey(entry.from(), entry.id());
    }
}
