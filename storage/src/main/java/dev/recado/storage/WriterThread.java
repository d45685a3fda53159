package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Promise;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of a {@link BatchingWriter}: takes what waits, has it written, answers. Owns all it refers to but the inbox. */
final class WriterThread<T, R> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
    private static final int BACKOFF_MS_MIN = 50;
    private static final int BACKOFF_MS_MAX = 2_000;

    private final String name;
    private final Database database;
    private final Inbox<T, R> inbox;
    private final int batchItemsMax;
    private final Tenancy tenancy;
    private final Transaction<T, R> transaction;
    private final Promise<Void> ended;
    private final WriterPace pace;
    private int backoffMs = BACKOFF_MS_MIN;

    WriterThread(
            String name,
            Database database,
            WriterConfig config,
            BatchingWriter.Batch<T, R> batch,
            Inbox<T, R> inbox,
            Tenancy tenancy,
            Promise<Void> ended) {
        this.name = name;
        this.database = database;
        this.inbox = inbox;
        this.batchItemsMax = config.batchItemsMax();
        this.tenancy = tenancy;
        this.transaction = new Transaction<>(database, batch, tenancy);
        this.ended = ended;
        this.pace = new WriterPace(System::nanoTime, nanos -> LockSupport.parkNanos(this, nanos));
    }

    void start() {
        Thread thread = new Thread(this, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            connected();
            while (inbox.await(tenancy.sleepNanos()) && !database.failed()) {
                if (connected()) {
                    tend();
                    writeSome();
                } else {
                    refuse(inbox.take(Integer.MAX_VALUE));
                    backOff();
                }
            }
        } catch (RuntimeException | Error e) {
            database.fail("writer " + name + " ended: " + e);
            throw e;
        } finally {
            refuse(inbox.shut());
            transaction.disconnect();
            ended.complete();
        }
    }

    private void writeSome() {
        List<Submission<T, R>> some = inbox.take(batchItemsMax);
        if (!some.isEmpty()) {
            pace.keep();
            writeOrEnd(some);
        }
    }

    /** What was taken for a partition is written before others may write; what comes meanwhile is not for it any more. */
    private void writeAll(List<Submission<T, R>> taken) {
        for (int from = 0; from < taken.size(); from += batchItemsMax) {
            writeOrEnd(taken.subList(from, Math.min(taken.size(), from + batchItemsMax)));
        }
    }

    /** Sees to the partitions that it writes for. */
    private void tend() {
        try {
            if (tenancy.isReleasing()) {
                writeAll(inbox.take(Integer.MAX_VALUE));
                transaction.release();
            }
            if (tenancy.takeConfirmed()) {
                refuse(inbox.take(Integer.MAX_VALUE));
            }
            if (tenancy.isDue()) {
                transaction.tend();
            }
        } catch (SQLException e) {
            LOG.warn("{}: partitions cannot be seen to: {}", name, e.toString());
            backOff();
        }
    }

    private boolean connected() {
        try {
            transaction.connect();
            backoffMs = BACKOFF_MS_MIN;
            return true;
        } catch (SQLException e) {
            database.connected(false);
            LOG.warn("{} cannot connect, next attempt in {} ms: {}", name, backoffMs, e.toString());
            return false;
        }
    }

    private void backOff() {
        inbox.pause(backoffMs);
        backoffMs = Math.min(2 * backoffMs, BACKOFF_MS_MAX);
    }

    private void writeOrEnd(List<Submission<T, R>> batch) {
        try {
            write(batch);
        } catch (RuntimeException | Error e) {
            // Out of memory, or a class is missing: what the database holds now is anybody's guess.
            refuse(batch, ErrorCode.OUTCOME_UNKNOWN);
            throw e;
        }
    }

    private void write(List<Submission<T, R>> batch) {
        List<T> items = new ArrayList<>(batch.size());
        batch.forEach(submission -> items.add(submission.item));
        try {
            answer(batch, transaction.commit(items));
        } catch (SQLException | RuntimeException e) {
            retry(batch, items, e);
        }
    }

    /** Once more, with nothing assumed about what is in the database; then without those that are to blame. */
    private void retry(List<Submission<T, R>> batch, List<T> items, Exception failure) {
        if (failure instanceof Transaction.UnknownOutcomeException || database.failed()) {
            LOG.error("{}: whether {} items are kept is not known", name, batch.size(), failure);
            refuse(batch, ErrorCode.OUTCOME_UNKNOWN);
            return;
        }
        noteRollback(batch.size(), failure);
        try {
            answer(batch, transaction.commit(items));
        } catch (SQLException | RuntimeException e) {
            giveUp(batch, e);
        }
    }

    private void noteRollback(int items, Exception failure) {
        if (failure instanceof SQLException sql && SqlStates.isDuplicateKey(sql)) {
            // On PostgreSQL a sender may repeat itself after the batch had forgotten the first time: its unique key
            // has the last word, and nothing is wrong. On HSQLDB the log knows repeats without one (decision 0019).
            LOG.debug("{}: {} items met a key that is there already, once more", name, items);
        } else {
            LOG.warn("{}: {} items rolled back, once more", name, items, failure);
        }
    }

    private void giveUp(List<Submission<T, R>> batch, Exception failure) {
        boolean someToBlame = failure instanceof SQLException sql ? SqlStates.isAboutData(sql) : !database.failed();
        if (someToBlame && batch.size() > 1 && !(failure instanceof Transaction.UnknownOutcomeException)) {
            int half = batch.size() / 2;
            write(batch.subList(0, half));
            write(batch.subList(half, batch.size()));
            return;
        }
        LOG.error("{}: {} items cannot be written", name, batch.size(), failure);
        boolean known = !(failure instanceof Transaction.UnknownOutcomeException);
        refuse(batch, known ? ErrorCode.NOT_OWNER : ErrorCode.OUTCOME_UNKNOWN);
    }

    /** Of what was not written. */
    private void refuse(List<Submission<T, R>> batch) {
        refuse(batch, ErrorCode.NOT_OWNER);
    }

    /** {@code ofLost} is what those are told whose partition is not owned here: another owner can be asked. */
    private void refuse(List<Submission<T, R>> batch, ErrorCode ofLost) {
        for (Submission<T, R> submission : batch) {
            ErrorCode why = transaction.mayWrite(submission.item) ? ErrorCode.UNAVAILABLE : ofLost;
            submission.decide(Outcome.refused(new Refusal(why)));
        }
        answer(batch);
    }

    private void answer(List<Submission<T, R>> batch, List<Outcome<R>> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).decide(outcomes.get(i));
        }
        answer(batch);
    }

    private void answer(List<Submission<T, R>> batch) {
        long bytes = batch.stream().mapToLong(submission -> submission.bytes).sum();
        inbox.release(batch.size(), bytes);
        Answer.giveAll(batch);
    }
}
