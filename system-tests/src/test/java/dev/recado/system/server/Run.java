package dev.recado.system.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code recado.jar}: its process and what it wrote. Its output goes to files, so that nothing has to read it for
 * the process to go on.
 */
public final class Run {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final int TAIL_LINES = 40;

    private final Process process;
    private final Path out;
    private final Path err;

    private Run(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Options for processes that live a few seconds: most of the CPU time of a start goes into reading classes, and into compiling them
     * for a long life.
     *
     * @return options of the JVM
     */
    public static List<String> shortLived() {
        return ClassArchive.with(QUICK);
    }

    /**
     * Starts a process.
     *
     * @param logs the directory for what it writes
     * @param jvm options of the JVM
     * @param arguments arguments of the program
     * @return the process, running
     */
    public static Run start(Path logs, List<String> jvm, List<String> arguments) {
        return start(logs, System.getenv(), command(jvm, arguments));
    }

    /**
     * Starts a process in an environment of its own.
     *
     * @param logs the directory for what it writes
     * @param environment all of its environment
     * @param command what to start, see {@link #command}
     * @return the process, running
     */
    public static Run start(Path logs, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile(Files.createDirectories(logs), "run", ".out");
            Path err = Path.of(out.toString().replaceAll("out$", "err"));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().retainAll(environment.keySet());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Run(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How the program is called.
     *
     * @param jvm options of the JVM
     * @param arguments arguments of the program
     * @return what to start
     */
    public static List<String> command(List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(arguments);
        return command;
    }

    static Path java() {
        return Path.of(System.getProperty("recado.test.java", System.getProperty("java.home")), "bin", "java");
    }

    static Path jar() {
        Path jar = Path.of(System.getProperty("recado.jar", "../launcher/target/recado.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing (expected: built by the launcher's package phase)");
        }
        return jar;
    }

    /**
     * The process.
     *
     * @return for signals
     */
    public Process process() {
        return process;
    }

    /**
     * Everything written to the standard output so far.
     *
     * @return text
     */
    public String out() {
        return read(out);
    }

    /**
     * Everything written to the standard error so far.
     *
     * @return text
     */
    public String err() {
        return read(err);
    }

    /**
     * Waits for the end.
     *
     * @param limit how long at most
     * @return the exit code
     */
    public int exit(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("still running after " + limit + "\n" + tail());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * The last lines of both outputs, for a test that failed.
     *
     * @return text
     */
    public String tail() {
        return "--- process " + process.pid() + " wrote:\n" + tail(out()) + "--- and to its log:\n" + tail(err());
    }

    private static String tail(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())) + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
