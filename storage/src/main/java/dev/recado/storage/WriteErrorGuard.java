package dev.recado.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hsqldb.lib.FrameworkLogger;

/**
 * Hears the write errors that HSQLDB keeps to itself: on a full disk its {@code commit()} succeeds, nothing is written, and all
 * that tells is a line in its log. That line is logged by the committing thread, inside {@code commit()}, so whoever asks after
 * the commit and before answering learns of it in time.
 *
 * <p>A filter on the very logger of one database, not a handler: handlers are removed when logging is configured anew, and by
 * {@code java.util.logging} itself as soon as the JVM begins to end, while what is queued is still being written.
 *
 * <p>The name of a database is the millisecond of its creation, so two that were created together can have the same one, for
 * ever. They share a logger then, and whichever of them fails, both are told: one that stops in vain is better than one that goes
 * on in vain.
 */
final class WriteErrorGuard {
    private static final String PROBE = "recado: is anybody listening?";
    /** The guards of the open databases, by the name of their logger. */
    private static final Map<String, List<WriteErrorGuard>> LISTENING = new ConcurrentHashMap<>();

    // Held strongly: a logger that nobody holds is collected, its filter with it.
    private final Logger logger;
    private final Consumer<String> listener;
    private volatile boolean probed;
    private volatile boolean failed;

    private WriteErrorGuard(String loggerName, Consumer<String> listener) {
        this.logger = Logger.getLogger(loggerName);
        this.listener = listener;
    }

    /**
     * Keeps HSQLDB from configuring logging for the whole JVM. To be called before its first use.
     *
     * <p>Only the property counts: the one in a URL comes too late.
     */
    static void leaveLoggingAlone() {
        System.setProperty("hsqldb.reconfig_logging", "false");
    }

    /**
     * Listens to a database, and proves that it is heard.
     *
     * @param databaseName its unique name, as {@code DATABASE_NAME()} gives it
     * @param listener told what was logged, by the thread that failed to write
     * @return to be closed when the database is
     * @throws IllegalStateException if what HSQLDB logs does not arrive here
     */
    static WriteErrorGuard on(String databaseName, Consumer<String> listener) {
        String parent = "hsqldb.db." + databaseName;
        WriteErrorGuard guard = new WriteErrorGuard(parent + ".ENGINE", listener);
        guard.listen();
        // The instance that the engine itself logs with.
        FrameworkLogger.getLog("ENGINE", parent).warning(PROBE);
        if (!guard.probed) {
            guard.close();
            throw new IllegalStateException(
                    "HSQLDB does not log to java.util.logging: its write errors would go unnoticed (is log4j on the class path?)");
        }
        return guard;
    }

    private void listen() {
        List<WriteErrorGuard> all = LISTENING.compute(logger.getName(), (name, others) -> with(others));
        logger.setLevel(Level.INFO);
        logger.setFilter(line -> hear(all, line));
    }

    private List<WriteErrorGuard> with(List<WriteErrorGuard> others) {
        List<WriteErrorGuard> all = others == null ? new CopyOnWriteArrayList<>() : others;
        all.add(this);
        return all;
    }

    /** Listens no more. */
    void close() {
        LISTENING.computeIfPresent(logger.getName(), (name, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
        });
    }

    private static boolean hear(List<WriteErrorGuard> all, LogRecord line) {
        boolean shown = true;
        for (WriteErrorGuard guard : all) {
            shown &= guard.hear(line);
        }
        return shown;
    }

    /** Says whether a line goes on to the log: of what failed the first only, or each row of a batch would fill a full disk. */
    private boolean hear(LogRecord line) {
        if (PROBE.equals(line.getMessage())) {
            probed = true;
            return false;
        }
        if (line.getLevel().intValue() < Level.WARNING.intValue()) {
            return true;
        }
        boolean first = !failed;
        failed = true;
        listener.accept(line.getMessage() + (line.getThrown() == null ? "" : ": " + line.getThrown()));
        return first;
    }
}
