package dev.recado.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A server on its data directory and its port, which stay the same from one process to the next.
 *
 * <p>Thread safe as far as a test needs it: one thread starts and stops.
 */
public final class ServerProcess implements Server {
    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration END_MAX = Duration.ofSeconds(20);
    private static final List<String> OTHER_LISTENERS =
            List.of("commands", "numeric-classic", "numeric-dated", "numeric-named", "json");
    private static final Pattern READY = Pattern.compile("recado \\S+ ready: .*?(durable=(?<durable>\\S+).*)?");

    private final Path directory;
    private final List<String> place;
    private final List<String> jvm;
    private final List<String> settings;
    private final int port;
    private final List<Run> runs = new ArrayList<>();

    /**
     * One that does not run yet.
     *
     * @param directory where it keeps everything
     * @param jvm options of its JVM
     * @param settings {@code key=value} each
     */
    public ServerProcess(Path directory, List<String> jvm, List<String> settings) {
        this(directory, List.of(), Ports.free(), jvm, settings);
    }

    /**
     * One that does not run yet, and is to run somewhere else.
     *
     * @param directory where it keeps everything
     * @param place what its command begins with
     * @param port of its main listener
     * @param jvm options of its JVM
     * @param settings {@code key=value} each
     */
    public ServerProcess(Path directory, List<String> place, int port, List<String> jvm, List<String> settings) {
        this.directory = directory;
        this.place = place;
        this.port = port;
        this.jvm = jvm;
        this.settings = settings;
    }

    /**
     * Starts it, for the first time or again.
     *
     * @return how long it took until it was ready
     */
    public Duration start() {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>(place);
        command.addAll(Run.command(jvm, arguments()));
        Run run = Run.start(directory.resolve("logs"), System.getenv(), command);
        runs.add(run);
        try {
            await().atMost(READY_MAX)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> !run.process().isAlive() || run.out().contains("\n"));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("not ready\n" + run.tail(), e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        ready(run);
        return took;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data().toString()));
        List<String> all = new ArrayList<>(List.of("listeners.main.port=" + port, "passwords.bcrypt-cost=4"));
        OTHER_LISTENERS.forEach(name -> all.add("listeners." + name + ".port=0"));
        all.addAll(List.of("drain.seconds=0", "health.enabled=false"));
        all.addAll(settings);
        all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments;
    }

    private Matcher ready(Run run) {
        Matcher ready = READY.matcher(run.out().strip());
        if (!ready.matches()) {
            throw new AssertionError("expected one line that says ready\n" + run.tail());
        }
        return ready;
    }

    /**
     * Where it keeps its data.
     *
     * @return a directory that outlives its processes
     */
    public Path data() {
        return directory.resolve("data");
    }

    /**
     * Where the main listener is.
     *
     * @return a port of the loopback address
     */
    public int port() {
        return port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    /**
     * Where another listener is, in the process that runs now.
     *
     * @param listener its name
     * @return a port of the loopback address
     */
    public int port(String listener) {
        Matcher address = Pattern.compile(" " + Pattern.quote(listener) + "=127\\.0\\.0\\.1:(\\d+)")
                .matcher(run().out());
        assertThat(address.find())
                .as("listener %s in: %s", listener, run().out())
                .isTrue();
        return Integer.parseInt(address.group(1));
    }

    /**
     * How safe it says that its data is.
     *
     * @return {@code disk} or {@code memory}; {@code null} if it keeps nothing
     */
    public String durable() {
        return ready(run()).group("durable");
    }

    /**
     * The process that runs now, or ran last.
     *
     * @return its process and outputs
     */
    public Run run() {
        return runs.get(runs.size() - 1);
    }

    /**
     * How much it has computed so far.
     *
     * @return the CPU time of the process that runs now
     */
    public Duration cpu() {
        return run().process().info().totalCpuDuration().orElseThrow();
    }

    /**
     * How much memory it holds.
     *
     * @return bytes that are in memory; 0 where the system has no {@code /proc}
     */
    public long residentBytes() {
        Path status = Path.of("/proc", Long.toString(run().process().pid()), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut does, as far as a process can see. */
    public void kill9() {
        run().process().destroyForcibly();
        run().exit(END_MAX);
    }

    /** Stops it where it stands, as a machine does that is busy with something else. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on where it was stopped. */
    public void goOn() {
        signal("CONT");
    }

    /**
     * Stops it where it stands, and lets it go on later.
     *
     * @param time how long it stands
     */
    public void pauseFor(Duration time) {
        long begun = System.nanoTime();
        pause();
        try {
            await().atMost(time.plusSeconds(1)).until(() -> System.nanoTime() - begun >= time.toNanos());
        } finally {
            goOn();
        }
    }

    private void signal(String name) {
        try {
            String pid = Long.toString(run().process().pid());
            int code = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * Asks it to end.
     *
     * @return the exit code
     */
    public int terminate() {
        run().process().destroy();
        return run().exit(END_MAX);
    }

    /**
     * Tells what the processes wrote.
     *
     * @return the last lines of each
     */
    public String tail() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.tail()));
        return text.toString();
    }

    /** Ends it if it runs. */
    public void close() {
        if (!runs.isEmpty() && run().process().isAlive()) {
            kill9();
        }
    }
}
