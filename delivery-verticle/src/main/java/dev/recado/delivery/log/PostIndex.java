package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.delivery.domain.HashFilter;
import dev.recado.delivery.domain.PostHash;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.PostPlace;
import dev.recado.delivery.domain.PostRun;
import dev.recado.delivery.store.EntryKeys;
import dev.recado.delivery.store.PostNoteTable;
import dev.recado.delivery.store.PostRunTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which posts were accepted, by hashes, without a unique key: a log-structured merge tree that never merges (P. O'Neil and others, "The
 * Log-Structured Merge-Tree", 1996). The newest posts are in memory, and noted by each transaction in a row; from
 * time to time they become a sorted run in the tables, with a filter in memory that spares a look into it for nearly every new post. A
 * run of which no entry is kept any more is dropped.
 *
 * <p>Whatever a transaction changes here is settled when the next one begins, and taken back if it was rolled back.
 */
final class PostIndex implements Posts {
    /** So many transactions' posts are then noted together in one row. */
    private static final int TRANSACTIONS_TOGETHER = 64;

    /** What the open transaction has added, and what it has put aside, which is {@code null} or an entry that was removed. */
    private record Added(PostPlace place, Position before) {}

    private final int runSize;
    private final LogMemory log;
    private final PostHash hash = new PostHash();
    private final Map<Long, Position> recent = new HashMap<>();
    /** The newest first. */
    private final List<PostRun> runs = new ArrayList<>();

    private final PostSweep sweep = new PostSweep();
    private PostNoteTable noteTable;
    private PostRunTable runTable;

    /** What is noted by transactions one by one. */
    private final List<PostPlace> singly = new ArrayList<>();

    private long transactions;

    // Of the open transaction.
    private final List<Added> added = new ArrayList<>();
    private PostRun sealed;
    private PostRun dropped;
    private boolean together;

    /** Makes runs of a size. */
    PostIndex(int runSize, LogMemory log) {
        this.runSize = runSize;
        this.log = log;
    }

    @Override
    public void load() throws SQLException {
        noteTable = log.tables().postNotes();
        runTable = log.tables().postRuns();
        recent.clear();
        added.clear();
        sealed = null;
        dropped = null;
        runs.clear();
        runs.addAll(runTable.runs());
        sweep.forget();
        loadNotes();
        if (runs.isEmpty() && recent.isEmpty()) {
            indexEntries();
        }
    }

    private void loadNotes() throws SQLException {
        singly.clear();
        together = false;
        singly.addAll(noteTable.transactions());
        transactions = noteTable.lastTransaction();
        Stream.concat(noteTable.batches().stream(), singly.stream())
                .forEach(place -> recent.put(place.hash(), place.position()));
    }

    /** Goes through a log that was begun before there was an index, once. */
    private void indexEntries() throws SQLException {
        try (EntryKeys keys = log.tables().entryKeys()) {
            while (keys.next()) {
                recent.put(hash.of(keys.key()), keys.position());
                if (recent.size() >= runSize) {
                    seal();
                    settle();
                }
            }
        }
        if (!recent.isEmpty()) {
            seal();
            settle();
        }
    }

    @Override
    public void begin() throws SQLException {
        settle();
        if (recent.size() >= runSize) {
            seal();
        }
    }

    private void settle() {
        if (sealed != null) {
            runs.add(0, sealed);
            singly.clear();
            recent.clear();
            added.forEach(each -> recent.put(each.place.hash(), each.place.position()));
            sweep.offer(runs.subList(1, runs.size()));
            sealed = null;
        }
        runs.remove(dropped);
        dropped = null;
        if (!added.isEmpty()) {
            transactions++;
        }
        if (together) {
            singly.clear();
            together = false;
        } else {
            added.forEach(each -> singly.add(each.place));
        }
        added.clear();
    }

    private void seal() throws SQLException {
        List<PostPlace> places = new ArrayList<>(recent.size());
        HashFilter filter = new HashFilter(recent.size());
        recent.forEach((postHash, position) -> {
            places.add(new PostPlace(postHash, position));
            filter.add(postHash);
        });
        places.sort(Comparator.comparingLong(PostPlace::hash));
        PostRun run = new PostRun(runs.isEmpty() ? 1 : runs.get(0).id() + 1, filter);
        runTable.insert(run, places);
        noteTable.clear();
        sealed = run;
    }

    @Override
    public Optional<Entry> find(PostKey key) throws SQLException {
        Position position = position(hash.of(key));
        return position == null ? Optional.empty() : log.entry(position).filter(entry -> key.equals(PostKey.of(entry)));
    }

    private Position position(long postHash) throws SQLException {
        Position position = recent.get(postHash);
        for (int i = 0; position == null && i < runs.size(); i++) {
            if (runs.get(i).filter().mayHold(postHash)) {
                position = runTable.find(runs.get(i).id(), postHash);
            }
        }
        return position;
    }

    @Override
    public Optional<Entry> findStored(PostKey key) throws SQLException {
        return find(key);
    }

    @Override
    public void add(Entry entry) {
        PostPlace place = new PostPlace(hash.of(PostKey.of(entry)), entry.position());
        added.add(new Added(place, recent.put(place.hash(), place.position())));
    }

    @Override
    public void write() throws SQLException {
        if (!added.isEmpty()) {
            note(transactions + 1);
        }
        dropped = sweep.step(runTable, log.tables().entries());
    }

    private void note(long transaction) throws SQLException {
        List<PostPlace> places = added.stream().map(Added::place).toList();
        together = transaction % TRANSACTIONS_TOGETHER == 0;
        if (together) {
            // After a run nothing is noted singly any more.
            Stream<PostPlace> before = sealed == null ? singly.stream() : Stream.empty();
            noteTable.insertBatch(
                    transaction, Stream.concat(before, places.stream()).toList());
        } else {
            noteTable.insertTransaction(transaction, places);
        }
    }

    @Override
    public void rolledBack() {
        added.forEach(this::takeBack);
        added.clear();
        sealed = null;
        dropped = null;
        together = false;
    }

    private void takeBack(Added each) {
        if (each.before == null) {
            recent.remove(each.place.hash());
        } else {
            recent.put(each.place.hash(), each.before);
        }
    }
}
