package dev.recado.system.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a pseudo-terminal, that is: it believes that somebody sits in front of it. */
final class TerminalProcess implements AutoCloseable {
    static final int COLUMNS = 100;
    static final int ROWS = 30;

    private static final Duration END_MAX = Duration.ofSeconds(20);

    private final PtyProcess process;
    private final OutputStream keyboard;
    private final Screen screen;
    private final Thread reader;

    private TerminalProcess(PtyProcess process, Screen screen) {
        this.process = process;
        this.keyboard = process.getOutputStream();
        this.screen = screen;
        this.reader = new Thread(this::read, "screen of " + process.pid());
    }

    /**
     * Starts a program.
     *
     * @param directory where it starts
     * @param environment all of its environment
     * @param command the program and its arguments
     * @return the program, running
     */
    static TerminalProcess start(Path directory, Map<String, String> environment, List<String> command) {
        try {
            PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new))
                    .setDirectory(directory.toString())
                    .setEnvironment(environment)
                    .setInitialColumns(COLUMNS)
                    .setInitialRows(ROWS)
                    .setUnixOpenTtyToPreserveOutputAfterTermination(true)
                    .start();
            TerminalProcess started = new TerminalProcess(process, new Screen(COLUMNS, ROWS));
            started.reader.setDaemon(true);
            started.reader.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the program is gone, and with it the terminal. */
    private void read() {
        char[] chars = new char[8192];
        try (Reader output = new InputStreamReader(process.getInputStream(), UTF_8)) {
            for (int count = output.read(chars); count >= 0; count = output.read(chars)) {
                String answer = screen.write(new String(chars, 0, count));
                if (!answer.isEmpty()) {
                    type(answer);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            screen.write("");
        }
    }

    Screen screen() {
        return screen;
    }

    long pid() {
        return process.pid();
    }

    /** Types, as fast as a terminal takes it: texts, and keys of {@link Keys}. */
    TerminalProcess type(String... keys) {
        try {
            keyboard.write(String.join("", keys).getBytes(UTF_8));
            keyboard.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line and the key that ends it. */
    TerminalProcess enter(String line) {
        return type(line, Keys.ENTER);
    }

    /** The window gets another size, and the program is told. */
    void resize(int columns, int rows) {
        screen.resize(columns, rows);
        process.setWinSize(new WinSize(columns, rows));
    }

    /** Ends it as a power cut does, as far as a process can see. */
    void kill9() {
        process.destroyForcibly();
        exit();
    }

    /**
     * Waits for the end, and for the last of its output.
     *
     * @return the exit code
     */
    int exit() {
        try {
            if (!process.waitFor(END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + END_MAX + "\n" + screen);
            }
            reader.join(END_MAX.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (running()) {
            kill9();
        }
    }
}
