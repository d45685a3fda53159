package dev.recado.benchmarks.options;

import dev.recado.benchmarks.server.Endpoint;
import dev.recado.benchmarks.server.GivenServer;
import dev.recado.benchmarks.server.ListeningProcess;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.ServerStart;
import java.io.IOException;
import java.util.List;
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
            split = ",",
            converter = EndpointConverter.class,
            description = {
                "A server that is there, or gateways of one with commas between them, of which each client takes any.",
                "Without it one is started, and ended and removed afterwards."
            })
    private List<Endpoint> server;

    @Option(
            names = "--pid",
            paramLabel = "PID",
            split = ",",
            description = {
                "Its process on this machine, for CPU time and memory; or all of them with commas between them,",
                "first the gateways in the order of --server."
            })
    private List<Long> pid;

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
            checkPids();
        }
    }

    private void checkPids() {
        for (int i = 0; i < pid.size(); i++) {
            long one = pid.get(i);
            if (i < server.size()) {
                checkPid(one, server.get(i).port());
            } else if (ProcessHandle.of(one).isEmpty()) {
                refusePid(one, "there is no process " + one);
            }
        }
    }

    private void checkPid(long pid, int port) {
        try {
            ListeningProcess.problem(pid, port).ifPresent(why -> refusePid(pid, why));
        } catch (IOException unseen) {
            command.commandLine()
                    .getErr()
                    .println("recado: whether process " + pid
                            + " is the server cannot be seen from here; its CPU time and"
                            + " memory are told as the server's");
        }
    }

    private void refusePid(long pid, String why) {
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
            return new GivenServer(server, pid == null ? List.of() : pid);
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

    /** Reads where a server listens. */
    static final class EndpointConverter implements ITypeConverter<Endpoint> {
        private static final int PORT_MAX = 65535;

        @Override
        public Endpoint convert(String value) {
            int colon = value.lastIndexOf(':');
            try {
                int port = Integer.parseInt(value.substring(colon + 1));
                if (colon > 0 && port > 0 && port <= PORT_MAX) {
                    return new Endpoint(value.substring(0, colon).replaceAll("^\\[|]$", ""), port);
                }
            } catch (NumberFormatException e) {
                // Says the same of anything that is not taken.
            }
            throw new TypeConversionException(value + " (expected: HOST:PORT)");
        }
    }
}
