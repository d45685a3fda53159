package dev.recado.system.terminal;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What is to be seen of a program's output, and all of it as it came.
 *
 * <p>Thread safe: one thread writes what others wait for.
 */
final class Screen {
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);

    private final Emulator emulator;
    private final StringBuilder printed = new StringBuilder();
    private int columns;

    Screen(int columns, int rows) {
        this.emulator = new Emulator(columns, rows);
        this.columns = columns;
    }

    /** Takes output. Returns what a terminal answers to it, as when it is asked where the cursor is; mostly nothing. */
    synchronized String write(CharSequence output) {
        printed.append(output);
        return emulator.write(output);
    }

    synchronized void resize(int columns, int rows) {
        this.columns = columns;
        emulator.resize(columns, rows);
    }

    /** Everything that was ever written, escape sequences and all. */
    synchronized String printed() {
        return printed.toString();
    }

    /** The lines from the top, as wide as what is on them; empty ones at the end are left out. */
    synchronized List<String> lines() {
        return emulator.toString()
                .stripTrailing()
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** The last line with something on it. */
    String lastLine() {
        List<String> lines = lines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** Where the next character comes: the column, from 0, and the row, from 0. */
    synchronized int[] cursor() {
        return emulator.cursor();
    }

    boolean shows(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** How many lines show it. */
    long count(String text) {
        return lines().stream().filter(line -> line.contains(text)).count();
    }

    void await(String text) {
        awaitLines("\"" + text + "\"", lines -> lines.stream().anyMatch(line -> line.contains(text)));
    }

    /** Waits for a line that matches a regular expression, as a whole. */
    void awaitLine(String regex) {
        awaitLines("a line " + regex, lines -> lines.stream().anyMatch(line -> line.matches(regex)));
    }

    void awaitLines(String what, Predicate<List<String>> wanted) {
        try {
            await(what, wanted);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("expected on the screen: " + what + "\n" + this, e);
        }
    }

    private void await(String what, Predicate<List<String>> wanted) {
        Awaitility.await()
                .alias(what)
                .atMost(WAIT_MAX)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> wanted.test(lines()));
    }

    @Override
    public String toString() {
        String rule = "-".repeat(columns) + "\n";
        return rule + String.join("\n", lines()) + "\n" + rule;
    }
}
