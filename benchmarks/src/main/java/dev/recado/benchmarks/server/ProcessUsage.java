package dev.recado.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Linux says of a process at one moment. What is not known is {@link Double#NaN}, or -1.
 *
 * @param cpuSeconds what it has computed since it began, in all of its threads, in itself and in the kernel on its behalf
 * @param rssKib what of it is in memory
 * @param rssPeakKib the most that ever was
 * @param openFiles its file descriptors; not known if the process is somebody else's
 */
public record ProcessUsage(double cpuSeconds, double rssKib, double rssPeakKib, int openFiles) {
    /** Of a process that is not known, and of any where there is no {@code /proc}. */
    public static final ProcessUsage UNKNOWN = new ProcessUsage(Double.NaN, Double.NaN, Double.NaN, -1);

    private static final Path PROC = Path.of("/proc");

    /** What Linux counts CPU time in towards programs (USER_HZ), whatever its own clock does: hundredths. */
    private static final double TICKS_PER_SECOND = 100;

    /** Where utime and stime are, behind the name, which may have blanks and brackets in it. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;

    /**
     * Looks at a process.
     *
     * @param pid of whom
     * @return what it has used by now; {@link #UNKNOWN} where there is no {@code /proc}
     * @throws UncheckedIOException if there is no such process
     */
    public static ProcessUsage of(long pid) {
        return of(pid, PROC);
    }

    /**
     * Looks at several processes, for what they use together.
     *
     * @param pids of whom
     * @return what they have used by now; {@link #UNKNOWN} if there is none, and where there is no {@code /proc}
     * @throws UncheckedIOException if one of them is not there
     */
    public static ProcessUsage of(List<Long> pids) {
        return pids.stream().map(ProcessUsage::of).reduce(ProcessUsage::and).orElse(UNKNOWN);
    }

    private ProcessUsage and(ProcessUsage other) {
        return new ProcessUsage(
                cpuSeconds + other.cpuSeconds,
                rssKib + other.rssKib,
                rssPeakKib + other.rssPeakKib,
                openFiles + other.openFiles);
    }

    /**
     * Looks at a process.
     *
     * @param pid of whom, if that is known
     * @return what it has used by now; {@link #UNKNOWN} if not, and where there is no {@code /proc}
     * @throws UncheckedIOException if there is no such process
     */
    public static ProcessUsage of(OptionalLong pid) {
        return pid.isPresent() ? of(pid.getAsLong()) : UNKNOWN;
    }

    static ProcessUsage of(long pid, Path proc) {
        // Elsewhere a directory of this name may have something else in it, or nothing.
        if (!Files.exists(proc.resolve("self").resolve("stat"))) {
            return UNKNOWN;
        }
        Path directory = proc.resolve(Long.toString(pid));
        try {
            return parse(
                    Files.readString(directory.resolve("stat")),
                    Files.readString(directory.resolve("status")),
                    openFiles(directory.resolve("fd")));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " cannot be looked at", e);
        }
    }

    private static int openFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return (int) files.count();
        } catch (IOException e) {
            return -1;
        }
    }

    static ProcessUsage parse(String stat, String status, int openFiles) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        return new ProcessUsage(ticks / TICKS_PER_SECOND, kib(status, "VmRSS"), kib(status, "VmHWM"), openFiles);
    }

    /** A process that has ended and was not waited for has no memory, and no such line. */
    private static long kib(String status, String name) {
        Matcher line = Pattern.compile("^" + name + ":\\s*(\\d+) kB$", Pattern.MULTILINE)
                .matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }
}
