package dev.recado.benchmarks.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A server of the driver's own, in a temporary directory that ends with it. It may be killed and started again, on the same data
 * and the same port.
 *
 * <p>Used by one thread. If the driver is ended from outside, the server and its directory go with it. If it is killed, the server
 * ends by itself, since it hears at its standard input that nobody is there any more.
 */
public final class OwnServer implements LoadedServer {
    private static final String DISK = "disk";

    /** Not shown: whoever repeats the command by hand may have nothing to type. */
    private static final String ENDS_WITH_THE_DRIVER = "--until-stdin-ends";

    private final BiFunction<Path, Integer, List<String>> commands;
    private final Scratch scratch;
    private final Thread hook = new Thread(this::end);
    private volatile ServerRun run;
    /** Of the last process that was ready: clients look for it while there is none. */
    private volatile ReadyLine ready;

    private boolean ended;

    /** A command is made of the directory of the data and a port. */
    private OwnServer(BiFunction<Path, Integer, List<String>> commands, Scratch scratch) {
        this.commands = commands;
        this.scratch = scratch;
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
        OwnServer server = new OwnServer(commands, Scratch.make());
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

    private void begin(List<String> command) {
        launch(command);
        ready = run.awaitReady();
    }

    private List<String> command(int port) {
        return commands.apply(scratch.path().resolve("data"), port);
    }

    /** Not while the driver is being ended: nobody would end this one. */
    private synchronized void launch(List<String> command) {
        if (ended) {
            throw new ServerException("the driver is ending");
        }
        List<String> held = new ArrayList<>(command);
        held.add(ENDS_WITH_THE_DRIVER);
        run = ServerRun.begin(held, scratch.path().resolve("log"));
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
     * Whether the driver was told to end, by a signal: whatever fails from then on is no failure.
     *
     * @return true from then on
     */
    public static boolean isDriverEnding() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            return !Runtime.getRuntime().removeShutdownHook(none);
        } catch (IllegalStateException ending) {
            return true;
        }
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
        scratch.remove();
    }
}
