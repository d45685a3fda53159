package dev.recado.benchmarks.options;

import dev.recado.benchmarks.server.ServerStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a server of the driver's own is started. */
public final class StartOptions {
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

    /** For picocli, which makes it. */
    public StartOptions() {}

    /**
     * Adds what was asked for.
     *
     * @param start how it would be started otherwise
     * @return the same, with what was asked for, which wins
     */
    public ServerStart on(ServerStart start) {
        ServerStart all = start.withJvm(jvm).withSettings(settings);
        return java == null ? all : all.withJava(java);
    }
}
