package dev.recado.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has a JVM collect its garbage, so that what it holds is what it needs. Goes by {@code jcmd}, which a JDK has and a mere runtime
 * does not.
 */
public final class GarbageCollection {
    private static final long SECONDS_MAX = 60;
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(?<bytes>\\d+)");

    private GarbageCollection() {}

    /**
     * Collects all garbage of a process, twice: what is only just unreachable may take another turn.
     *
     * @param pid the process, a JVM of the same user
     * @return bytes of heap that are left; empty where there is no {@code jcmd}, or where it is refused
     */
    public static OptionalLong of(long pid) {
        return jcmd().map(jcmd -> {
                    run(jcmd, pid, "GC.run");
                    return liveBytes(run(jcmd, pid, "GC.class_histogram"));
                })
                .orElse(OptionalLong.empty());
    }

    private static Optional<Path> jcmd() {
        return Stream.of(Optional.ofNullable(System.getenv("JAVA_HOME")), Optional.of(System.getProperty("java.home")))
                .flatMap(Optional::stream)
                .map(home -> Path.of(home, "bin", "jcmd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it says; nothing if it fails. */
    private static String run(Path jcmd, long pid, String command) {
        try {
            Process process = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), command))
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.onExit().orTimeout(SECONDS_MAX, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
            try (BufferedReader said = process.inputReader()) {
                return said.lines().collect(Collectors.joining("\n"));
            }
        } catch (IOException e) {
            return "";
        }
    }

    static OptionalLong liveBytes(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        return total.find() ? OptionalLong.of(Long.parseLong(total.group("bytes"))) : OptionalLong.empty();
    }
}
