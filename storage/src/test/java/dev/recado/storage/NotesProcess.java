package dev.recado.storage;

import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A JVM of its own that writes notes as fast as it can, and says on its standard output which of them were acknowledged.
 *
 * <p>Lines: {@code ready.}, {@code ack <id>.}, {@code failed.} once the database is, and {@code end.} after it has tried to
 * write on in vain. A line without its full stop was cut and does not count.
 */
final class NotesProcess implements AutoCloseable {
    private static final int WINDOW = 200;

    private final Process process;
    private final BufferedReader output;
    private final NavigableSet<Long> acknowledged = new TreeSet<>();

    private NotesProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts one on a directory, writing notes from an id on with bodies of a length. */
    static NotesProcess start(Path directory, long firstId, int bodyChars) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NotesProcess.class.getName(),
                        directory.toString(),
                        Long.toString(firstId),
                        Integer.toString(bodyChars)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        NotesProcess started = new NotesProcess(process);
        started.readUntil("ready.");
        return started;
    }

    /** Reads acknowledgements until there are so many. */
    void readAcknowledgements(int count) throws IOException {
        while (acknowledged.size() < count) {
            read();
        }
    }

    /** Reads until a line, keeping the acknowledgements before it. */
    void readUntil(String line) throws IOException {
        while (!read().equals(line)) {
            // Kept already.
        }
    }

    private String read() throws IOException {
        String line = output.readLine();
        if (line == null || line.startsWith("ended")) {
            throw new IOException("after " + acknowledged.size() + " acknowledgements the process has " + line);
        }
        keep(line);
        return line;
    }

    private void keep(String line) {
        if (line.startsWith("ack ") && line.endsWith(".")) {
            acknowledged.add(Long.parseLong(line.substring(4, line.length() - 1)));
        }
    }

    /** Tells the process that there is room again. */
    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Kills it as {@code kill -9} does, and reads what it had still said. */
    NavigableSet<Long> kill() throws IOException {
        // Not by the process itself: that would close its output with what is still in it.
        process.toHandle().destroyForcibly();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            keep(line);
        }
        process.onExit().join();
        return acknowledged;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            write(arguments);
        } catch (RuntimeException e) {
            say("ended by " + e);
        } finally {
            // Other threads would keep it alive, and who reads its output waiting.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void write(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        String body = "x".repeat(Integer.parseInt(arguments[2]));
        Vertx vertx = Vertx.vertx();
        Database database = StoreFixture.awaitOf(Database.open(
                vertx,
                new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 1, 0),
                Notes.MIGRATIONS));
        BatchingWriter<Notes.Note, Long> writer =
                new BatchingWriter<>("notes", database, new WriterConfig(10_000, 100_000_000, 1000), new Notes());
        AtomicLong ids = new AtomicLong(Long.parseLong(arguments[1]));
        database.onFailure(why -> say("failed."));
        say("ready.");
        vertx.runOnContext(nothing -> {
            for (int i = 0; i < WINDOW; i++) {
                writeOn(database, writer, ids, body);
            }
        });
        System.in.read();
        for (int i = 0; i < WINDOW; i++) {
            writer.submit(new Notes.Note(ids.getAndIncrement(), body), 10).onSuccess(id -> say("ack " + id + "."));
        }
        StoreFixture.awaitOf(writer.close());
        say("end.");
    }

    private static void writeOn(
            Database database, BatchingWriter<Notes.Note, Long> writer, AtomicLong ids, String body) {
        if (!database.failed()) {
            writer.submit(new Notes.Note(ids.getAndIncrement(), body), 10)
                    .onSuccess(id -> say("ack " + id + "."))
                    .onComplete(answer -> writeOn(database, writer, ids, body));
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
