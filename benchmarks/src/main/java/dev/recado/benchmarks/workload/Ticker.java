package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.report.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows each second how it goes, while a thread waits for something. */
final class Ticker {
    private final Progress progress;
    private final Supplier<String> line;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ticker");

    private Ticker(Progress progress, Supplier<String> line) {
        this.progress = progress;
        this.line = line;
    }

    /** Does the work, and meanwhile has the line made and shown by another thread. */
    static void during(Progress progress, Supplier<String> line, Runnable work) {
        Ticker ticker = new Ticker(progress, line);
        ticker.thread.setDaemon(true);
        ticker.thread.start();
        try {
            work.run();
        } finally {
            ticker.close();
        }
    }

    private void run() {
        try {
            do {
                progress.show(line.get());
            } while (!closed.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
