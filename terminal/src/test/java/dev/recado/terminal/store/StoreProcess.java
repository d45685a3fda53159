package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.ANA;
import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static dev.recado.terminal.store.OpenStore.entry;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.MessageId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own that writes messages and has most of them accepted, as fast as it can, and says on its standard output what it has done.
 *
 * <p>Lines: {@code queued <id>.} and {@code accepted <id>.}, where the id is the number of the entry to be; every third is left in the
 * outbox. A line without its full stop was cut and does not count.
 */
final class StoreProcess {
    private final Process process;
    private final BufferedReader output;
    private final List<String> done = new ArrayList<>();

    private StoreProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one on a directory, with ids from a number on. */
    static StoreProcess start(Path directory, long firstId) throws IOException {
        return new StoreProcess(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreProcess.class.getName(),
                        directory.toString(),
                        Long.toString(firstId)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Lets it do so much, kills it as {@code kill -9} does, and says what it had done. */
    List<String> killAfter(int lines) throws IOException {
        String line = "";
        while (line != null && done.size() < lines) {
            line = output.readLine();
            keep(line);
        }
        // Not by the process itself: that would close its output with what is still in it.
        process.toHandle().destroyForcibly();
        for (line = output.readLine(); line != null; line = output.readLine()) {
            keep(line);
        }
        process.onExit().join();
        return done;
    }

    private void keep(String line) {
        if (line != null && line.endsWith(".")) {
            done.add(line.substring(0, line.length() - 1));
        }
    }

    public static void main(String[] arguments) {
        LocalStore store = OpenStore.in(Path.of(arguments[0])).store;
        for (long id = Long.parseLong(arguments[1]); ; id++) {
            Entry entry = entry(WITH_BIA, id, ANA, "n. " + id);
            MessageId message = new MessageId(Long.toString(id));
            store.queue(message, WITH_BIA, entry.body(), id);
            say("queued " + id + ".");
            if (id % 3 != 0) {
                store.accepted(message, entry);
                say("accepted " + id + ".");
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
