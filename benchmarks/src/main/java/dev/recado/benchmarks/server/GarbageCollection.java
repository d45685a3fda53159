package dev.recado.benchmarks.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has a JVM collect its garbage, so that what it holds is what it needs. Goes by {@code jcmd}, which a JDK has and a mere runtime
 * does not.
 */
public final class GarbageCollection {
    private static final long SECONDS_MAX = 60;

    private GarbageCollection() {}

    /**
     * Collects all garbage of a process, twice: what is only just unreachable may take another turn.
     *
     * @param pid the process, a JVM of the same user
     * @return whether it was done; false where there is no {@code jcmd}, or where it is refused
     */
    public static boolean of(long pid) {
        return jcmd().map(jcmd -> ran(jcmd, pid) && ran(jcmd, pid)).orElse(false);
    }

    private static Optional<Path> jcmd() {
        return Stream.of(Optional.ofNullable(System.getenv("JAVA_HOME")), Optional.of(System.getProperty("java.home")))
                .flatMap(Optional::stream)
                .map(home -> Path.of(home, "bin", "jcmd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean ran(Path jcmd, long pid) {
        try {
            Process process = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), "GC.run"))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
