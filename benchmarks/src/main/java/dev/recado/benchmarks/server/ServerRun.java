package dev.recado.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of the server, from its start to its end. */
final class ServerRun {
    private static final Duration READY_MAX = Duration.ofSeconds(120);
    private static final Duration END_MAX = Duration.ofSeconds(15);
    private static final int LINES_SHOWN = 20;
    /** With which a server ends if its command line is wrong. */
    private static final int SETTING_REFUSED = 2;

    private final Process process;
    private final Path log;
    private final CompletableFuture<Optional<ReadyLine>> ready = new CompletableFuture<>();

    private ServerRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process.
     *
     * @param log a file to which it appends what it logs
     */
    static ServerRun begin(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
        clear(builder.environment());
        try {
            ServerRun run = new ServerRun(builder.start(), log);
            Thread reader = new Thread(run::read, "server-output");
            reader.setDaemon(true);
            reader.start();
            return run;
        } catch (IOException e) {
            throw new ServerException("the server cannot be started: " + e.getMessage(), e);
        }
    }

    /** Variables that would set its keys are kept from it: what is measured is what the command says. */
    static void clear(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("RECADO_"));
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            ready.complete(reader.lines()
                    .flatMap(line -> ReadyLine.parse(line).stream())
                    .findFirst());
            reader.transferTo(Writer.nullWriter());
        } catch (IOException | UncheckedIOException e) {
            ready.completeExceptionally(e);
        }
    }

    /**
     * Returns when clients can connect.
     *
     * @throws SettingException if it ended since it was told something wrong
     * @throws ServerException if it cannot be for another reason
     */
    ReadyLine awaitReady() {
        try {
            return ready.get(READY_MAX.toMillis(), TimeUnit.MILLISECONDS).orElseThrow(this::endedTooSoon);
        } catch (TimeoutException e) {
            throw new ServerException("the server was not ready within " + READY_MAX.toSeconds() + " s" + wrote(), e);
        } catch (ExecutionException e) {
            throw new ServerException("what the server says cannot be read" + wrote(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while the server started", e);
        }
    }

    private RuntimeException endedTooSoon() {
        if (ended() && process.exitValue() == SETTING_REFUSED) {
            return new SettingException(lastLines().replaceFirst("^recado: ", ""));
        }
        return new ServerException("the server ended before it was ready" + wrote());
    }

    private String wrote() {
        return "; it wrote:\n" + lastLines();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
        if (!ended()) {
            throw new ServerException("process " + pid() + " was killed and is still there");
        }
    }

    /** Asks it to end, and kills it if it takes longer than a server may. */
    void end() {
        process.destroy();
        if (!ended()) {
            kill();
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(END_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
