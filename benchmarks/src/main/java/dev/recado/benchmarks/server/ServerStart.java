package dev.recado.benchmarks.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server of the driver's own is started.
 *
 * @param java the program {@code java}, or the home of a JDK that has it
 * @param jar Recado's jar
 * @param jvm options of the JVM
 * @param settings {@code key=value} each, in the order in which the later wins
 * @param port where it listens, on the loopback address; 0 for any that is free
 */
public record ServerStart(Path java, Path jar, List<String> jvm, List<String> settings, int port) {
    /** What holds unless it is set otherwise: a thousand accounts are made in no time, nobody is sent away, and no fixed port is taken. */
    private static final List<String> FIT_FOR_LOAD = List.of(
            "passwords.bcrypt-cost=4",
            "passwords.queue=100000",
            "limits.connections=20000",
            "limits.connections-per-address=20000",
            "limits.sends-per-second=1000000",
            "listeners.commands.enabled=false",
            "listeners.numeric-classic.enabled=false",
            "listeners.numeric-dated.enabled=false",
            "listeners.numeric-named.enabled=false",
            "listeners.json.enabled=false",
            "health.enabled=false",
            "drain.seconds=0");

    private static final String PORT = "listeners.main.port=";

    /** Copies the lists. */
    public ServerStart {
        jvm = List.copyOf(jvm);
        settings = List.copyOf(settings);
    }

    /**
     * This Java, this jar, a free port, and the settings fit for load.
     *
     * @return to be changed where wanted
     * @throws ServerException if this code does not run from a jar
     */
    public static ServerStart defaults() {
        return new ServerStart(
                Path.of(System.getProperty("java.home")),
                runningJar(),
                List.of("-XX:+ExitOnOutOfMemoryError"),
                FIT_FOR_LOAD,
                0);
    }

    private static Path runningJar() {
        CodeSource source = ServerStart.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                throw new ServerException("no server can be started from " + jar + " (expected: recado.jar)");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new ServerException("no server can be started from " + source.getLocation(), e);
        }
    }

    /**
     * Another Java.
     *
     * @param java the program, or the home of a JDK
     * @return otherwise the same
     */
    public ServerStart withJava(Path java) {
        return new ServerStart(java, jar, jvm, settings, port);
    }

    /**
     * More options of the JVM.
     *
     * @param more to stand behind those that are there
     * @return otherwise the same
     */
    public ServerStart withJvm(List<String> more) {
        return new ServerStart(java, jar, both(jvm, more), settings, port);
    }

    /**
     * More settings.
     *
     * @param more {@code key=value} each, which win over those that are there
     * @return otherwise the same
     */
    public ServerStart withSettings(List<String> more) {
        return new ServerStart(java, jar, jvm, both(settings, more), port);
    }

    /**
     * Another port.
     *
     * @param port where it listens
     * @return otherwise the same
     */
    public ServerStart withPort(int port) {
        return new ServerStart(java, jar, jvm, settings, port);
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The program itself. */
    Path javaProgram() {
        return Files.isDirectory(java) ? java.resolve("bin").resolve("java") : java;
    }

    /**
     * What is typed to start it.
     *
     * @param data where it keeps its data
     * @param listen its port, unless the settings have one
     */
    List<String> command(Path data, int listen) {
        List<String> command = runJar("serve", "--data", data.toString());
        if (settings.stream().noneMatch(setting -> setting.startsWith(PORT))) {
            command.addAll(List.of("--set", PORT + listen));
        }
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        return command;
    }

    /** What is typed to start a relay instead. */
    List<String> relayCommand() {
        return runJar("bench", "relay");
    }

    private List<String> runJar(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaProgram().toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
