package dev.recado.terminal.screen.display;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Brings a sheet to the terminal, above the line that is typed. New lines are printed, so that older ones scroll back as they do in any
 * terminal. When a line changes that is still to be seen, the rows above the typed line are written anew, from the top of the screen; on a
 * terminal that cannot do that, a short line tells of the change. Whatever happens within {@value #TOGETHER_MS} ms is painted at once.
 *
 * <p>Has a thread of its own, so that a terminal which takes nothing holds up nobody else. Thread safe.
 */
public final class Painter {
    private static final long TOGETHER_MS = 25;

    private final EditLine edit;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Sheet sheet = new Sheet();
    private volatile Supplier<String> standing = () -> "";

    /**
     * Begins with an empty sheet.
     *
     * @param edit the line that is typed
     */
    public Painter(EditLine edit) {
        this.edit = edit;
        this.thread = thread();
        edit.whenResized(this::paintAnew);
    }

    private static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, task -> {
            Thread painter = new Thread(task, "recado-painter");
            painter.setDaemon(true);
            return painter;
        });
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }

    /**
     * Shows a sheet instead of the one before, on an empty screen.
     *
     * @param next which
     */
    public void show(Sheet next) {
        sheet.whenTouched(() -> {});
        next.forget();
        sheet = next;
        next.whenTouched(this::paintSoon);
        paintSoon();
    }

    /**
     * What is shown.
     *
     * @return where to write what the person should see now
     */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * Says how things stand, in the row above what is typed.
     *
     * @param text asked with every painting; one line
     */
    public void standing(Supplier<String> text) {
        standing = text;
        paintSoon();
    }

    /** Paints everything there is to paint, now. */
    public synchronized void paint() {
        edit.stands(standing.get());
        Sheet.Update update = sheet.take();
        if (!update.isEmpty()) {
            edit.above(painting -> painting.of(update));
        }
    }

    /** Paints within {@value #TOGETHER_MS} ms, together with what else happens until then. */
    public void paintSoon() {
        if (due.compareAndSet(false, true)) {
            later(this::paintDue, TOGETHER_MS);
        }
    }

    /**
     * How much room a line needs.
     *
     * @param line which
     * @return how many rows
     */
    public int height(Line line) {
        return Wrapping.rows(line, edit.columns() - 1).size();
    }

    /**
     * Does something later, on the painter's thread.
     *
     * @param task short
     * @param afterMs in so many milliseconds
     */
    public void later(Runnable task, long afterMs) {
        try {
            thread.schedule(task, afterMs, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The person has left: nothing is painted any more.
            return;
        }
    }

    /** Paints nothing more by itself. */
    public void close() {
        thread.shutdownNow();
    }

    private void paintAnew() {
        sheet.forget();
        paintSoon();
    }

    private void paintDue() {
        due.set(false);
        paint();
    }
}
