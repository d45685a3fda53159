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
final class RecentPosts implements Posts {
    private final BoundedMap<PostKey, Position> positions;
    private final LogMemory log;
    private boolean careful;

    RecentPosts(int sizeMax, LogMemory log) {
        this.positions = new BoundedMap<>(sizeMax);
        this.log = log;
    }

    @Override
    public void load() {
        // What is not remembered is looked up when it matters.
    }

    @Override
    public void begin() {
        positions.trim();
    }

    @Override
    public Optional<Entry> find(PostKey key) throws SQLException {
        Position position = positions.get(key);
        if (position == null) {
            return careful ? findStored(key) : Optional.empty();
        }
        return log.entry(position);
    }

    @Override
    public Optional<Entry> findStored(PostKey key) throws SQLException {
        Optional<Entry> entry = log.tables().entries().find(key);
        entry.ifPresent(found -> positions.put(key, found.position()));
        return entry;
    }

    @Override
    public void add(Entry entry) {
        positions.put(PostKey.of(entry), entry.position());
    }

    @Override
    public void write() {
        careful = false;
    }

    @Override
    public void rolledBack() {
        careful = true;
        log.unwritten().entries().forEach(entry -> positions.remove(PostKey.of(entry)));
    }
}
