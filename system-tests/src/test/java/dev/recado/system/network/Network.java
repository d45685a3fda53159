package dev.recado.system.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Two machines with a cable between them, made of namespaces of the system's. What is sent over the cable arrives, or vanishes without a
 * word, as on a network that is broken. Needs Linux, {@code unshare}, {@code nsenter} and {@code ip}, and no rights where everybody may have
 * namespaces; without them the test is skipped. Nothing of it is seen outside, and all of it is gone with the process that holds it.
 *
 * <p>Used by one thread.
 */
public final class Network implements AutoCloseable {
    /** Whoever has no such card does not take what is addressed to it. */
    private static final String NOBODY = "02:00:00:00:00:ff";

    private static final long SECONDS_MAX = 30;

    private static final String MACHINES = """
            set -e
            mount -t tmpfs tmpfs /run
            ip link set lo up
            for machine in a b; do
                ip netns add $machine
                ip -n $machine link set lo up
            done
            ip link add name cable netns a type veth peer name cable netns b
            """;

    private final Path directory;
    private final Process holder;
    private final List<Passage> passages = new ArrayList<>();

    private Network(Path directory, Process holder) {
        this.directory = directory;
        this.holder = holder;
    }

    /**
     * Builds it, or skips the test.
     *
     * @param directory for files, absolute and short
     * @param offered ports that are listened at on a {@linkplain Machine#home() machine}, to be reached here as those of loopback
     * @param wanted a port of loopback, which every machine is to reach {@linkplain Machine#outside() outside}
     * @return the network, whole
     */
    public static Network open(Path directory, Map<Integer, Machine> offered, int wanted) {
        Network network = held(directory, offered, wanted);
        try {
            network.passages.add(Passage.open(file(directory, wanted), "127.0.0.1:" + wanted));
            for (int port : offered.keySet()) {
                network.passages.add(Passage.open("127.0.0.1:" + port, file(directory, port)));
            }
            for (Machine machine : Machine.values()) {
                network.connects(machine);
            }
            return network;
        } catch (IOException e) {
            network.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Network held(Path directory, Map<Integer, Machine> offered, int wanted) {
        try {
            Process holder = new ProcessBuilder(command(directory, offered, wanted))
                    .redirectError(errors(directory).toFile())
                    .start();
            Network network = new Network(directory, holder);
            network.awaitOpen();
            return network;
        } catch (IOException e) {
            return Assumptions.abort("no networks of one's own here: " + e.getMessage());
        }
    }

    private static List<String> command(Path directory, Map<Integer, Machine> offered, int wanted) {
        List<String> command = new ArrayList<>(List.of("unshare", "-rnm", "sh", "-c", script(), "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", classes(), Passage.class.getName()));
        for (Machine machine : Machine.values()) {
            command.addAll(List.of(machine.outside() + ":" + wanted, file(directory, wanted)));
        }
        offered.forEach((port, machine) -> command.addAll(List.of(file(directory, port), machine.home() + ":" + port)));
        return command;
    }

    private static String script() {
        StringBuilder script = new StringBuilder(MACHINES);
        for (Machine machine : Machine.values()) {
            script.append("""
                    ip -n NAME link set cable address CARD
                    ip -n NAME addr add ADDRESS/24 dev cable
                    ip -n NAME link set cable up
                    ip link add name to-NAME type veth peer name home netns NAME
                    ip addr add OUTSIDE/24 dev to-NAME
                    ip link set to-NAME up
                    ip -n NAME addr add HOME/24 dev home
                    ip -n NAME link set home up
                    """.replace("NAME", machine.word())
                    .replace("CARD", machine.card())
                    .replace("ADDRESS", machine.address())
                    .replace("OUTSIDE", machine.outside())
                    .replace("HOME", machine.home()));
        }
        return script.append("exec \"$@\"").toString();
    }

    private static String classes() {
        return Path.of(Passage.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static String file(Path directory, int port) {
        return directory.resolve("port-" + port).toString();
    }

    private static Path errors(Path directory) {
        return directory.resolve("network.err");
    }

    /** Whoever is without rights or programs ends instead of saying that it is open. */
    private void awaitOpen() throws IOException {
        try {
            await().atMost(SECONDS_MAX, TimeUnit.SECONDS)
                    .until(() -> !holder.isAlive() || holder.getInputStream().available() > 0);
        } finally {
            if (holder.getInputStream().available() == 0) {
                holder.destroyForcibly();
            }
        }
        if (!holder.isAlive()) {
            throw new IOException(Files.readString(errors(directory)).strip());
        }
    }

    /**
     * How to start something on a machine.
     *
     * @param machine where
     * @return what its command begins with
     */
    public List<String> on(Machine machine) {
        String pid = Long.toString(holder.pid());
        return List.of(
                "nsenter",
                "--target=" + pid,
                "--user",
                "--preserve-credentials",
                "--net=/proc/" + pid + "/root/run/netns/" + machine.word());
    }

    /**
     * For a while, nothing that some machines send to the other one arrives there.
     *
     * @param time for how long
     * @param unheard whom nobody hears
     */
    public void silencesFor(Duration time, List<Machine> unheard) {
        long begun = System.nanoTime();
        unheard.forEach(machine -> sends(machine, NOBODY));
        try {
            await().atMost(time.plusSeconds(1)).until(() -> System.nanoTime() - begun >= time.toNanos());
        } finally {
            unheard.forEach(this::connects);
        }
    }

    private void connects(Machine machine) {
        sends(machine, machine.other().card());
    }

    private void sends(Machine machine, String card) {
        List<String> command = new ArrayList<>(on(machine));
        command.addAll(List.of("ip", "neigh", "replace", machine.other().address()));
        command.addAll(List.of("lladdr", card, "dev", "cable", "nud", "permanent"));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        holder.destroyForcibly();
        try {
            for (Passage passage : passages) {
                passage.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
