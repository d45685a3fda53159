package dev.recado.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** Ana sits at a terminal: what she types goes in as keys, and what she sees is read back from a screen. */
final class Sitting implements AutoCloseable {
    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    final FakeMessenger messenger = new FakeMessenger();
    final FakePreferences preferences;
    private final ScreenTerminal screen;
    private final StringBuilder raw = new StringBuilder();
    private final LineDisciplineTerminal terminal;
    private CompletableFuture<Chat.Ending> ending;

    Sitting(Locale language, String type, int columns, int rows) {
        preferences = new FakePreferences(language);
        screen = new ScreenTerminal(columns, rows);
        try {
            terminal = new LineDisciplineTerminal("test", type, new ToScreen(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.setSize(new Size(columns, rows));
    }

    static Sitting inPortuguese() {
        return new Sitting(PORTUGUESE, "screen-256color", 80, 24);
    }

    static Sitting inEnglish() {
        return new Sitting(Locale.ENGLISH, "screen-256color", 80, 24);
    }

    /** What was prepared stands; now she begins. */
    Sitting begins() {
        return begins(StandardCharsets.UTF_8);
    }

    Sitting begins(Charset charset) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(FakeMessenger.NOON), ZoneOffset.UTC);
        ending = CompletableFuture.supplyAsync(
                () -> Chat.run(terminal, charset, true, messenger, preferences, clock), runnable -> {
                    Thread thread = new Thread(runnable, "person");
                    thread.setDaemon(true);
                    thread.start();
                });
        return this;
    }

    /** Decodes what comes, wherever it is cut. */
    private final class ToScreen extends OutputStream {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
        }

        @Override
        public synchronized void flush() {
            ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
            CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, out, false);
            bytes.reset();
            bytes.write(in.array(), in.position(), in.remaining());
            String text = out.flip().toString();
            synchronized (raw) {
                raw.append(text);
                screen.write(text);
            }
        }
    }

    Sitting types(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Types a line when the question before it is to be seen. */
    Sitting answers(String question, String line) {
        seesLast(question);
        return types(line + "\r");
    }

    Sitting pastes(String text) {
        return types("\u001b[200~" + text.replace("\n", "\r") + "\u001b[201~");
    }

    void resizes(int columns, int rows) {
        synchronized (raw) {
            screen.setSize(columns, rows);
        }
        terminal.setSize(new Size(columns, rows));
        terminal.raise(Signal.WINCH);
    }

    /** What is on the screen, without space at the ends of rows and below. */
    String screen() {
        synchronized (raw) {
            return Arrays.stream(screen.toString().split("\n"))
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n"))
                    .stripTrailing();
        }
    }

    /** The screen, and what has left it at the top: a very high screen shows both. */
    String scrolledBack(int rows) {
        synchronized (raw) {
            screen.setSize(80, rows);
        }
        return screen();
    }

    List<String> rows() {
        return List.of(screen().split("\n"));
    }

    /** Everything that was ever sent to the terminal. */
    String raw() {
        synchronized (raw) {
            return raw.toString();
        }
    }

    Sitting sees(String... texts) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(screen()).contains(texts));
        return this;
    }

    Sitting seesNoMore(String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(screen()).doesNotContain(text));
        return this;
    }

    /** The last row is where she types. */
    Sitting seesLast(String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(rows().get(rows().size() - 1)).startsWith(text.stripTrailing()));
        return this;
    }

    Sitting seesRow(String row) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(rows()).contains(row));
        return this;
    }

    Sitting seesRows(int count, String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() ->
                        assertThat(rows()).filteredOn(row -> row.contains(text)).hasSize(count));
        return this;
    }

    Sitting did(String what) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(messenger.done()).contains(what));
        return this;
    }

    Chat.Ending left() {
        try {
            return ending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(screen(), e);
        }
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < 5 && ending != null && !ending.isDone(); i++) {
            types(CTRL_D);
        }
        terminal.close();
    }
}
