package dev.recado.registry.store;

import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Database;
import dev.recado.storage.Outcome;
import dev.recado.storage.Ownership;
import dev.recado.storage.WriterConfig;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes what the stores have to be written, in the order in which they ask, with one sync for whatever has queued. */
public final class RegistryWriter {
    /** What a change that waits costs, roughly. */
    private static final int CHANGE_BYTES = 500;

    /** Of what anybody may write: it is decided by the rows alone. */
    private static final int ANYBODY = -1;

    private final BatchingWriter<Item, Boolean> writer;

    /** {@code partition} is whose owner may write it. */
    private record Item(int partition, Change change) {}

    /**
     * Starts the writer's thread.
     *
     * @param database with the registry's tables
     * @param config the bounds of what waits
     * @param ownership of the partitions that are written for
     */
    public RegistryWriter(Database database, WriterConfig config, Ownership ownership) {
        this.writer = new BatchingWriter<>("registry-writer", database, config, new Changes(), ownership);
    }

    /**
     * Starts the writer's thread of a database that nobody else writes to.
     *
     * @param database with the registry's tables
     * @param config the bounds of what waits
     */
    public RegistryWriter(Database database, WriterConfig config) {
        this.writer = new BatchingWriter<>("registry-writer", database, config, new Changes());
    }

    /** Something that is to be written. Carried out again if the transaction that it was in was rolled back. */
    @FunctionalInterface
    interface Change {
        /** Returns what its store wants to know. */
        boolean carryOut(Tables tables) throws SQLException;
    }

    /** Succeeds with what the change returns when it is committed; fails with a refusal, also if nothing more may be accepted. */
    Future<Boolean> write(Change change) {
        return write(ANYBODY, change);
    }

    /** The same for what only the owner of a partition may write; fails with {@code NOT_OWNER} if that is somebody else. */
    Future<Boolean> write(int partition, Change change) {
        return writer.submit(new Item(partition, change), CHANGE_BYTES);
    }

    /** The same for what removes something: that needs no room. */
    Future<Boolean> remove(Change change) {
        return remove(ANYBODY, change);
    }

    /** The same for what only the owner of a partition may remove. */
    Future<Boolean> remove(int partition, Change change) {
        return writer.submitRemoval(new Item(partition, change), CHANGE_BYTES);
    }

    /**
     * Writes what it was given, and ends.
     *
     * @return succeeds when that is done
     */
    public Future<Void> close() {
        return writer.close();
    }

    private static final class Changes implements BatchingWriter.Batch<Item, Boolean> {
        private Tables tables;

        @Override
        public void prepare(Connection connection) {
            tables = new Tables(connection);
        }

        @Override
        public List<Outcome<Boolean>> write(List<Item> items) throws SQLException {
            tables.discard();
            List<Outcome<Boolean>> outcomes = new ArrayList<>(items.size());
            for (Item item : items) {
                outcomes.add(Outcome.kept(item.change().carryOut(tables)));
            }
            return outcomes;
        }

        @Override
        public int partition(Item item) {
            return item.partition();
        }

        @Override
        public void rolledBack() {
            // Nothing is assumed from one transaction to the next.
        }
    }
}
