package dev.recado.delivery.store;

import dev.recado.delivery.domain.PostPlace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the entries of posts are that are in no run yet, as the writer's thread uses it: each transaction notes its own in a row, and
 * many such rows become one batch. On HSQLDB only.
 */
public final class PostNoteTable {
    private final PreparedStatement insertTransaction;
    private final PreparedStatement transactions;
    private final PreparedStatement deleteTransactions;
    private final PreparedStatement insertBatch;
    private final PreparedStatement batches;
    private final PreparedStatement deleteBatches;
    private final PreparedStatement lastTransaction;

    PostNoteTable(Statements statements) throws SQLException {
        insertTransaction = statements.query("INSERT INTO post_transaction (id, posts) VALUES (?, ?)");
        transactions = statements.query("SELECT posts FROM post_transaction ORDER BY id");
        deleteTransactions = statements.query("DELETE FROM post_transaction");
        insertBatch = statements.query("INSERT INTO post_batch (id, posts) VALUES (?, ?)");
        batches = statements.query("SELECT posts FROM post_batch ORDER BY id");
        deleteBatches = statements.query("DELETE FROM post_batch");
        lastTransaction = statements.query("""
                SELECT MAX(id) FROM (SELECT id FROM post_transaction UNION ALL SELECT id FROM post_batch)""");
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
}
