package dev.recado.storage;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whether there is room left in a directory, looked at about once a second however often one asks. Thread safe. */
final class FreeSpace {
    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final File directory;
    private final long bytesMin;
    private final AtomicLong lookedAt = new AtomicLong();
    private volatile boolean low;

    FreeSpace(Path directory, long bytesMin) {
        this.directory = directory == null || bytesMin <= 0 ? null : directory.toFile();
        this.bytesMin = bytesMin;
        look();
        lookedAt.set(System.nanoTime());
    }

    boolean isLow() {
        long last = lookedAt.get();
        long now = System.nanoTime();
        if (now - last > PERIOD_NANOS && lookedAt.compareAndSet(last, now)) {
            look();
        }
        return low;
    }

    private void look() {
        low = directory != null && directory.getUsableSpace() < bytesMin;
    }
}
