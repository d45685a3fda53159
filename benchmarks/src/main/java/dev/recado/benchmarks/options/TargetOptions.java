package dev.recado.benchmarks.options;

import dev.recado.benchmarks.server.GivenServer;
import dev.recado.benchmarks.server.ListeningProcess;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.ServerStart;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which server, or how one is started. */
public final class TargetOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--server",
            paramLabel = "HOST:PORT",
            converter = ServerAddress.Converter.class,
            description = "A server that is there. Without it one is started, and ended and removed afterwards.")
    private ServerAddress server;

    @Option(names = "--pid", paramLabel = "PID", description = "Its process on this machine, for CPU time and memory.")
    private Long pid;

    @Mixin
    private StartOptions own;

    /** For picocli, which makes it. */
    public TargetOptions() {}

    /**
     * Refuses options that would change nothing, and a process that is not the server.
     *
     * @param relay whether a relay is started, which has the same Java as a server would have
     * @throws picocli.CommandLine.ParameterException which
     */
    public void check(boolean relay) {
        Effect effect = new Effect(command);
        if (server == null) {
            effect.none("without --server", "--pid");
            own.check();
            return;
        }
        effect.none("with --server", "--set");
        if (!relay) {
            effect.none("with --server", "-J", "--java");
        }
        if (pid != null) {
            checkPid();
        }
    }

    private void checkPid() {
        try {
            ListeningProcess.problem(pid, server.port()).ifPresent(this::refusePid);
        } catch (IOException unseen) {
            command.commandLine()
                    .getErr()
                    .println("recado: whether process " + pid
                            + " is the server cannot be seen from here; its CPU time and"
                            + " memory are told as the server's");
        }
    }

    private void refusePid(String why) {
        throw new ParameterException(command.commandLine(), "--pid " + pid + ": " + why);
    }

    /**
     * Finds the server, or starts one.
     *
     * @param print told the command of one that is started
     * @return to be closed
     * @throws dev.recado.benchmarks.server.ServerException if it cannot be started
     */
    public LoadedServer open(Consumer<String> print) {
        return open(List.of(), print);
    }

    /**
     * Finds the server, or starts one.
     *
     * @param jvm options of its JVM, unless others are asked for
     * @param print told the command of one that is started
     * @return to be closed
     * @throws dev.recado.benchmarks.server.ServerException if it cannot be started
     */
    public LoadedServer open(List<String> jvm, Consumer<String> print) {
        if (server != null) {
            OptionalLong process = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
            return new GivenServer(server.host(), server.port(), process);
        }
        return OwnServer.start(own.on(ServerStart.defaults().withJvm(jvm)), print);
    }

    /**
     * Starts a relay, as a server would be started.
     *
     * @param print told the command
     * @return to be closed
     * @throws dev.recado.benchmarks.server.ServerException if it cannot be started
     */
    public LoadedServer openRelay(Consumer<String> print) {
        return OwnServer.startRelay(own.on(ServerStart.defaults()), print);
    }

    /** Where a server listens. */
    record ServerAddress(String host, int port) {
        private static final int PORT_MAX = 65535;

        /** Reads it. */
        static final class Converter implements ITypeConverter<ServerAddress> {
            @Override
            public ServerAddress convert(String value) {
                int colon = value.lastIndexOf(':');
                try {
                    int port = Integer.parseInt(value.substring(colon + 1));
                    if (colon > 0 && port > 0 && port <= PORT_MAX) {
                        return new ServerAddress(value.substring(0, colon).replaceAll("^\\[|]$", ""), port);
                    }
                } catch (NumberFormatException e) {
                    // Says the same of anything that is not taken.
                }
                throw new TypeConversionException(value + " (expected: HOST:PORT)");
            }
        }
    }
}
