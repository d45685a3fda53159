package dev.recado.benchmarks.options;

import dev.recado.benchmarks.server.GivenServer;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.ServerStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which server, or how one is started. */
public final class TargetOptions {
    @Option(
            names = "--server",
            paramLabel = "HOST:PORT",
            converter = ServerAddress.Converter.class,
            description = "A server that is there. Without it one is started, and ended and removed afterwards.")
    private ServerAddress server;

    @Option(names = "--pid", paramLabel = "PID", description = "Its process on this machine, for CPU time and memory.")
    private Long pid;

    @Option(
            names = "--java",
            paramLabel = "PATH",
            description =
                    "The Java, or the JDK, that runs the server which is started. Otherwise the one that runs this.")
    private Path java;

    @Option(
            names = {"-J", "--server-jvm-option"},
            paramLabel = "OPTION",
            description = "An option of its JVM, such as -J=-Xmx1g. May be repeated.")
    private List<String> jvm = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A key of its configuration. May be repeated.")
    private List<String> settings = new ArrayList<>();

    /**
     * Finds the server, or starts one.
     *
     * @param print told the command of one that is started
     * @return to be closed
     * @throws dev.recado.benchmarks.server.ServerException if it cannot be started
     */
    public LoadedServer open(Consumer<String> print) {
        if (server != null) {
            OptionalLong process = pid == null ? OptionalLong.empty() : OptionalLong.of(pid);
            return new GivenServer(server.host(), server.port(), process);
        }
        return OwnServer.start(start(), print);
    }

    /**
     * How a server is started.
     *
     * @return with what was asked for
     */
    public ServerStart start() {
        ServerStart start = ServerStart.defaults().withJvm(jvm).withSettings(settings);
        return java == null ? start : start.withJava(java);
    }

    /**
     * Whether the server was there before.
     *
     * @return true if it is not the driver's own
     */
    public boolean given() {
        return server != null;
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
