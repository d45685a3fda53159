package dev.recado.delivery.store;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.delivery.domain.HashFilter;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.PostPlace;
import dev.recado.delivery.domain.PostRun;
import dev.recado.storage.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where the entries of posts are, in batches and in runs, as the writer's thread uses them. On HSQLDB only. */
public final class PostTable {
    /** 16 KB: so much is read for a post that a filter cannot tell from those of its run. */
    private static final int BLOCK_PLACES = 512;

    private static final int RESULT_ROWS = 10_000;

    private final Connection connection;
    private final PreparedStatement insertTransaction;
    private final PreparedStatement transactions;
    private final PreparedStatement deleteTransactions;
    private final PreparedStatement insertBatch;
    private final PreparedStatement batches;
    private final PreparedStatement deleteBatches;
    private final PreparedStatement lastTransaction;
    private final PreparedStatement insertBlock;
    private final PreparedStatement block;
    private final PreparedStatement nextBlock;
    private final PreparedStatement deleteBlocks;
    private final PreparedStatement insertRun;
    private final PreparedStatement deleteRun;
    private final PreparedStatement runs;

    PostTable(Connection connection, Statements statements) throws SQLException {
        this.connection = connection;
        insertBatch = statements.query("INSERT INTO post_batch (id, posts) VALUES (?, ?)");
        batches = statements.query("SELECT posts FROM post_batch ORDER BY id");
        deleteBatches = statements.query("DELETE FROM post_batch");
        insertTransaction = statements.query("INSERT INTO post_transaction (id, posts) VALUES (?, ?)");
        transactions = statements.query("SELECT posts FROM post_transaction ORDER BY id");
        deleteTransactions = statements.query("DELETE FROM post_transaction");
        lastTransaction = statements.query("""
                SELECT MAX(id) FROM (SELECT id FROM post_transaction UNION ALL SELECT id FROM post_batch)""");
        insertBlock = statements.batch("INSERT INTO post_block (run, first_hash, posts) VALUES (?, ?, ?)");
        block = statements.query("""
                SELECT posts FROM post_block WHERE run = ? AND first_hash <= ?
                ORDER BY run DESC, first_hash DESC LIMIT 1""");
        nextBlock = statements.query("""
                SELECT posts FROM post_block WHERE run = ? AND first_hash > ? ORDER BY run, first_hash LIMIT 1""");
        deleteBlocks = statements.query("DELETE FROM post_block WHERE run = ?");
        insertRun = statements.query("INSERT INTO post_run (id, filter) VALUES (?, ?)");
        deleteRun = statements.query("DELETE FROM post_run WHERE id = ?");
        runs = statements.query("SELECT id, filter FROM post_run ORDER BY id DESC");
    }

    /**
     * Drops the key that knew repeats before, if it is there, and nobody is to use the database meanwhile. This is no migration, as one that is
     * killed behind it could not be repeated.
     *
     * @param database an HSQLDB with the tables of the log
     * @return {@code null}
     * @throws SQLException if the store fails
     */
    public static Void dropUniqueKey(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE CONSTRAINT_NAME = 'ENTRY_ONCE'")) {
            if (key.next()) {
                statement.execute("ALTER TABLE entry DROP CONSTRAINT entry_once");
            }
            connection.commit();
            return null;
        }
    }

    /**
     * Notes what a transaction accepts.
     *
     * @param transaction its number
     * @param places at least one
     * @throws SQLException if the store fails
     */
    public void insertTransaction(long transaction, List<PostPlace> places) throws SQLException {
        insert(insertTransaction, transaction, places);
    }

    /**
     * Notes together what a transaction accepts and what those before it have noted.
     *
     * @param transaction its number
     * @param places all of that
     * @throws SQLException if the store fails
     */
    public void insertBatch(long transaction, List<PostPlace> places) throws SQLException {
        insert(insertBatch, transaction, places);
        deleteTransactions.executeUpdate();
    }

    private static void insert(PreparedStatement statement, long id, List<PostPlace> places) throws SQLException {
        statement.setLong(1, id);
        statement.setBytes(2, PostPlace.write(places));
        statement.executeUpdate();
    }

    /**
     * Reads what transactions have noted.
     *
     * @return what is not in batches or runs
     * @throws SQLException if the store fails
     */
    public List<PostPlace> transactions() throws SQLException {
        return places(transactions);
    }

    /**
     * Reads what is noted together.
     *
     * @return what is not in runs
     * @throws SQLException if the store fails
     */
    public List<PostPlace> batches() throws SQLException {
        return places(batches);
    }

    private static List<PostPlace> places(PreparedStatement statement) throws SQLException {
        List<PostPlace> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.addAll(PostPlace.read(row.getBytes(1)));
            }
        }
        return found;
    }

    /**
     * The last transaction whose notes are kept.
     *
     * @return its number, 0 if there is none
     * @throws SQLException if the store fails
     */
    public long lastTransaction() throws SQLException {
        return Statements.number(lastTransaction);
    }

    /**
     * Removes the notes of transactions and batches, as all of them are in a run.
     *
     * @throws SQLException if the store fails
     */
    public void clear() throws SQLException {
        deleteTransactions.executeUpdate();
        deleteBatches.executeUpdate();
    }

    /**
     * Writes a run.
     *
     * @param run which
     * @param places all of it, in the order of their hashes
     * @throws SQLException if the store fails
     */
    public void insertRun(PostRun run, List<PostPlace> places) throws SQLException {
        int blocks = 0;
        for (int from = 0; from < places.size(); from += BLOCK_PLACES) {
            List<PostPlace> some = places.subList(from, Math.min(from + BLOCK_PLACES, places.size()));
            Statements.set(insertBlock, 1, run.id(), some.get(0).hash());
            insertBlock.setBytes(3, PostPlace.write(some));
            insertBlock.addBatch();
            blocks++;
        }
        Statements.execute(insertBlock, blocks);
        insertRun.setLong(1, run.id());
        insertRun.setBytes(2, run.filter().bytes());
        insertRun.executeUpdate();
    }

    /**
     * Reads what is to be known of all runs.
     *
     * @return the newest first
     * @throws SQLException if the store fails
     */
    public List<PostRun> runs() throws SQLException {
        List<PostRun> found = new ArrayList<>();
        try (ResultSet row = runs.executeQuery()) {
            while (row.next()) {
                found.add(new PostRun(row.getLong(1), HashFilter.read(row.getBytes(2))));
            }
        }
        return found;
    }

    /**
     * Looks into a run.
     *
     * @param run its id
     * @param hash of a post
     * @return where its entry is, or {@code null} if it is not in this run
     * @throws SQLException if the store fails
     */
    public Position find(long run, long hash) throws SQLException {
        try (ResultSet row = Statements.query(block, run, hash)) {
            return row.next() ? PostPlace.find(row.getBytes(1), hash) : null;
        }
    }

    /**
     * Reads a run block by block.
     *
     * @param run its id
     * @param after a hash, {@link Long#MIN_VALUE} to begin, or the last of the block before
     * @return the next block, empty behind the last
     * @throws SQLException if the store fails
     */
    public List<PostPlace> block(long run, long after) throws SQLException {
        try (ResultSet row = Statements.query(nextBlock, run, after)) {
            return row.next() ? PostPlace.read(row.getBytes(1)) : List.of();
        }
    }

    /**
     * Removes a run.
     *
     * @param run its id
     * @throws SQLException if the store fails
     */
    public void deleteRun(long run) throws SQLException {
        Statements.set(deleteBlocks, 1, run);
        deleteBlocks.executeUpdate();
        Statements.set(deleteRun, 1, run);
        deleteRun.executeUpdate();
    }

    /** The keys of all entries, one after the other, in any order. */
    public static final class Keys implements AutoCloseable {
        private final Statement statement;
        private final ResultSet row;

        private Keys(Connection connection) throws SQLException {
            statement = connection.createStatement();
            // What is more is put on the disk, and not into the heap.
            statement.execute("SET SESSION RESULT MEMORY ROWS " + RESULT_ROWS);
            row = statement.executeQuery("SELECT author, client_id, low, high, seq FROM entry");
        }

        /**
         * Goes to the next one.
         *
         * @return false behind the last
         * @throws SQLException if the store fails
         */
        public boolean next() throws SQLException {
            return row.next();
        }

        /**
         * What it was.
         *
         * @return author and id
         * @throws SQLException if the store fails
         */
        public PostKey key() throws SQLException {
            return new PostKey(new AccountId(row.getLong(1)), new MessageId(row.getString(2)));
        }

        /**
         * Where it is.
         *
         * @return position
         * @throws SQLException if the store fails
         */
        public Position position() throws SQLException {
            return new Position(new ConversationId(row.getLong(3), row.getLong(4)), row.getLong(5));
        }

        @Override
        public void close() throws SQLException {
            row.close();
            statement.execute("SET SESSION RESULT MEMORY ROWS 0");
            statement.close();
        }
    }

    /**
     * Begins to read the keys of all entries.
     *
     * @return to be closed
     * @throws SQLException if the store fails
     */
    public Keys keys() throws SQLException {
        return new Keys(connection);
    }
}
