package dev.recado.delivery.log;

import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Dialect;
import dev.recado.storage.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One transaction of the log: what queued is decided in memory, one after the other, and then written together.
 *
 * <p>Belongs to the writer's thread, and so does all it remembers.
 */
final class LogBatch implements BatchingWriter.Batch<LogWrite, LogResult> {
    private final LogMemory log;

    LogBatch(LogBounds bounds, LongSupplier clock, Dialect dialect) {
        this.log = new LogMemory(bounds, clock, dialect);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        log.prepare(connection);
    }

    @Override
    public List<Outcome<LogResult>> write(List<LogWrite> writes) throws SQLException {
        log.begin();
        List<Outcome<LogResult>> outcomes = new ArrayList<>(writes.size());
        for (LogWrite write : writes) {
            outcomes.add(write.decide(log));
        }
        log.write();
        return outcomes;
    }

    @Override
    public void rolledBack() {
        log.rolledBack();
    }

    @Override
    public int partition(LogWrite write) {
        return write.partition();
    }

    @Override
    public void acquired() {
        log.forget();
    }
}
