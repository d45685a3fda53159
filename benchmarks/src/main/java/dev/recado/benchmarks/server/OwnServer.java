package dev.recado.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A server of the driver's own, in a temporary directory that ends with it. It may be killed and started again, on the same data
 * and the same port.
 *
 * <p>Used by one thread. If the driver is ended from outside, the server and its directory go with it.
 */
public final class OwnServer implements LoadedServer {
    private static final String DISK = "disk";

    private final BiFunction<Path, Integer, List<String>> commands;
    private final Path directory;
    private final Thread hook = new Thread(this::end);
    private volatile ServerRun run;
    /** Of the last process that was ready: clients look for it while there is none. */
    private volatile ReadyLine ready;

    private boolean ended;

    /** A command is made of the directory of the data and a port. */
    private OwnServer(BiFunction<Path, Integer, List<String>> commands, Path directory) {
        this.commands = commands;
        this.directory = directory;
    }

    /**
     * Starts one.
     *
     * @param start how
     * @param print told the command, so that anybody can repeat it, and if what the server accepts is not safe
     * @return the server, to which clients can connect
     * @throws ServerException if that cannot be, with the last lines that it wrote
     */
    public static OwnServer start(ServerStart start, Consumer<String> print) {
        OwnServer server = start(start::command, start.port(), print);
        if (!server.ready.durable().equals(DISK)) {
            print.accept("recado: what this server accepts does not survive a power cut (durable="
                    + server.ready.durable() + "); one that keeps its promises takes longer");
        }
        return server;
    }

    /**
     * Starts a relay, which is to be compared with a server.
     *
     * @param start by which Java
     * @param print told the command
     * @return the relay, to which clients can connect
     * @throws ServerException if that cannot be
     */
    public static OwnServer startRelay(ServerStart start, Consumer<String> print) {
        return start((data, port) -> start.relayCommand(), 0, print);
    }

    private static OwnServer start(BiFunction<Path, Integer, List<String>> commands, int port, Consumer<String> print) {
        OwnServer server = new OwnServer(commands, temporary());
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            List<String> command = server.command(port);
            print.accept(ShellWords.of(command));
            server.begin(command);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("recado-bench");
        } catch (IOException e) {
            throw new ServerException("no temporary directory: " + e, e);
        }
    }

    private void begin(List<String> command) {
        launch(command);
        ready = run.awaitReady();
    }

    private List<String> command(int port) {
        return commands.apply(directory.resolve("data"), port);
    }

    /** Not while the driver is being ended: nobody would end this one. */
    private synchronized void launch(List<String> command) {
        if (ended) {
            throw new ServerException("the driver is ending");
        }
        run = ServerRun.begin(command, directory.resolve("log"));
    }

    @Override
    public String host() {
        return ready.host();
    }

    @Override
    public int port() {
        return ready.port();
    }

    /** The process that runs now: another one after each {@link #restart}. */
    @Override
    public OptionalLong pid() {
        return OptionalLong.of(run.pid());
    }

    /** Ends it as a power cut does, as far as a process can see. Returns when it is gone. */
    public void kill() {
        run.kill();
    }

    /**
     * Starts it again after {@link #kill}.
     *
     * @return how long that took, until clients could connect
     */
    public Duration restart() {
        long begun = System.nanoTime();
        begin(command(port()));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Asks it to end, ends it if it does not, and removes its directory. If the driver is being ended, that is under way: this returns
     * when it is done, since the process may be gone as soon as it returns.
     */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Whoever comes second waits for the first.
        }
        end();
    }

    private synchronized void end() {
        ended = true;
        if (run != null) {
            run.end();
        }
        if (Files.exists(directory)) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be removed", e);
        }
    }
}
