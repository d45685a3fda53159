package dev.recado.launcher.server;

import dev.recado.launcher.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code recado} in a process of its own, from the classes under test. */
final class LaunchedProcess implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 60;

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    LaunchedProcess(Path directory, String... arguments) throws IOException {
        this(Main.class, directory, arguments);
    }

    LaunchedProcess(Class<?> main, Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RECADO_"));
        Stream.of("COMMANDS", "NUMERIC_CLASSIC", "NUMERIC_DATED", "NUMERIC_NAMED", "JSON")
                .forEach(name -> builder.environment().put("RECADO_LISTENERS_" + name + "_ENABLED", "false"));
        process = builder.start();
        out = process.inputReader();
    }

    /** The next line on stdout, or {@code null} at its end. */
    String line() throws Exception {
        return CompletableFuture.supplyAsync(this::readLine).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private String readLine() {
        try {
            return out.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** Sends SIGTERM. */
    LaunchedProcess terminate() {
        process.destroy();
        return this;
    }

    /** Closes the other end of its stdin, as the end of this process would. */
    LaunchedProcess endInput() throws IOException {
        process.outputWriter().close();
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + DEADLINE_SECONDS + " s");
        }
        return process.exitValue();
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
