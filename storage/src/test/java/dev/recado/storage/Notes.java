package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A batch as a store would have it: one row an item. Remembers how it was called; a test may have it wait or fail. */
class Notes implements BatchingWriter.Batch<Notes.Note, Long> {
    static final String MIGRATIONS = "dev/recado/storage/migration";
    static final WriterConfig CONFIG = new WriterConfig(1000, 1_000_000, 100);

    /** The ids of each call of {@link #write}, the failed ones included. */
    final List<List<Long>> written = new CopyOnWriteArrayList<>();

    final AtomicInteger rolledBack = new AtomicInteger();
    final AtomicInteger prepared = new AtomicInteger();
    volatile Step before = items -> {};
    volatile Step after = items -> {};
    private PreparedStatement insert;

    /** An item. A negative id is refused by the batch itself. */
    record Note(long id, String body) {}

    /** Something that happens while a batch is written. */
    @FunctionalInterface
    interface Step {
        void happen(List<Note> items) throws SQLException;
    }

    static Note note(long id) {
        return new Note(id, "note " + id);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO note (id, body) VALUES (?, ?)");
        prepared.incrementAndGet();
    }

    @Override
    public List<Outcome<Long>> write(List<Note> items) throws SQLException {
        written.add(items.stream().map(Note::id).toList());
        before.happen(items);
        List<Outcome<Long>> outcomes = new ArrayList<>();
        boolean any = false;
        for (Note note : items) {
            if (note.id() < 0) {
                outcomes.add(Outcome.refused(new Refusal(ErrorCode.INVALID_FIELD)));
            } else {
                insert.setLong(1, note.id());
                insert.setString(2, note.body());
                insert.addBatch();
                any = true;
                outcomes.add(Outcome.kept(note.id()));
            }
        }
        if (any) {
            insert.executeBatch();
        }
        after.happen(items);
        return outcomes;
    }

    @Override
    public void rolledBack() {
        rolledBack.incrementAndGet();
    }
}
