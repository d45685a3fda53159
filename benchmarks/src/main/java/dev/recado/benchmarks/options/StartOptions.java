package dev.recado.benchmarks.options;

import dev.recado.benchmarks.server.ServerStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a server of the driver's own is started. */
public final class StartOptions {
    /** What the driver itself decides, or cannot speak. */
    private static final Pattern ITS_OWN =
            Pattern.compile("(data|listeners\\.main\\.(dialect|tls\\.\\w+))=.*", Pattern.DOTALL);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
     * Refuses settings that the driver decides.
     *
     * @throws ParameterException the first one
     */
    public void check() {
        settings.stream()
                .filter(setting -> ITS_OWN.matcher(setting).matches())
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(String setting) {
        throw new ParameterException(
                command.commandLine(),
                "--set " + setting + ": the driver decides about " + setting.substring(0, setting.indexOf('=')));
    }

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
