package dev.recado.delivery.store;

import dev.recado.contract.delivery.Position;
import dev.recado.delivery.domain.HashFilter;
import dev.recado.delivery.domain.PostPlace;
import dev.recado.delivery.domain.PostRun;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where the entries of posts are that are in runs, block by block, as the writer's thread uses it. On HSQLDB only. */
public final class PostRunTable {
    /** 16 KB: so much is read for a post that a filter cannot tell from those of its run. */
    private static final int BLOCK_PLACES = 512;

    private final PreparedStatement insertBlock;
    private final PreparedStatement block;
    private final PreparedStatement nextBlock;
    private final PreparedStatement deleteBlocks;
    private final PreparedStatement insertRun;
    private final PreparedStatement deleteRun;
    private final PreparedStatement runs;

    PostRunTable(Statements statements) throws SQLException {
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
     * Writes a run.
     *
     * @param run which
     * @param places all of it, in the order of their hashes
     * @throws SQLException if the store fails
     */
    public void insert(PostRun run, List<PostPlace> places) throws SQLException {
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
    public void delete(long run) throws SQLException {
        Statements.set(deleteBlocks, 1, run);
        deleteBlocks.executeUpdate();
        Statements.set(deleteRun, 1, run);
        deleteRun.executeUpdate();
    }
}
