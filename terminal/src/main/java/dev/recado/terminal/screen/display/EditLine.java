package dev.recado.terminal.screen.display;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * The line that is typed, at the bottom of what is shown; above it one row that says how things stand. What is typed is text and nothing
 * else: no character of it means anything here. The finished line disappears: what became of it is written onto the sheet.
 *
 * <p>Lines are read on the person's thread; everything else may be called on any thread and does not disturb what is typed.
 */
public final class EditLine extends LineReaderImpl {
    private static final int COLUMNS_DEFAULT = 80;

    private final Look look;
    private final boolean addressable;
    private final WholeLine parser = new WholeLine();
    private volatile String standing = "";
    private volatile Runnable resized = () -> {};
    private volatile Runnable typed = () -> {};
    private AttributedString label = AttributedString.EMPTY;

    /**
     * How a line is read.
     *
     * @param label what stands before it
     * @param text what is in it already
     * @param hidden whether it is shown as stars, and not remembered
     * @param candidates what the tabulator may put there instead, asked with what stands before the cursor
     * @param talk whether it is something to say: then the word before the cursor is completed, not the whole line, and the person may
     *     recall it later by the arrow keys
     */
    public record Asked(
            AttributedString label,
            String text,
            boolean hidden,
            Function<String, Collection<String>> candidates,
            boolean talk) {}

    /**
     * Of a terminal.
     *
     * @param terminal where
     * @param look with which colours
     */
    public EditLine(Terminal terminal, Look look) {
        super(terminal, "recado", new HashMap<>(Map.of(LineReader.SECONDARY_PROMPT_PATTERN, "  ")));
        this.look = look;
        this.addressable = terminal.getStringCapability(Capability.cursor_address) != null
                && terminal.getSize().getRows() > 0;
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.ERASE_LINE_ON_FINISH, addressable);
        option(Option.BRACKETED_PASTE, addressable);
        option(Option.HISTORY_IGNORE_SPACE, false);
        option(Option.HISTORY_TIMESTAMPED, false);
        option(Option.INSERT_BRACKET, false);
        setParser(parser);
        setCompletionMatcher(new Beginnings());
        wrap(SELF_INSERT);
        wrap(BEGIN_PASTE);
    }

    private void wrap(String widget) {
        Widget before = getBuiltinWidgets().get(widget);
        getWidgets().put(widget, () -> {
            boolean done = before.apply();
            typed.run();
            return done;
        });
    }

    /**
     * Says how things stand.
     *
     * @param text one line
     */
    public void stands(String text) {
        standing = text;
        lock.lock();
        try {
            if (reading && addressable) {
                setPrompt("");
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says who wants to know that something is typed.
     *
     * @param listener told at every key, on the person's thread
     */
    public void whenTyped(Runnable listener) {
        typed = listener;
    }

    void whenResized(Runnable listener) {
        resized = listener;
        terminal.handle(Signal.WINCH, signal -> listener.run());
    }

    /**
     * Whether the terminal can be painted on, rather than written to from above to below.
     *
     * @return false for a dumb one
     */
    public boolean addressable() {
        return addressable;
    }

    /**
     * How many rows there are.
     *
     * @return at least 1; 24 if nobody knows
     */
    public int rows() {
        int rows = terminal.getSize().getRows();
        return rows > 0 ? rows : 24;
    }

    /**
     * How wide the terminal is.
     *
     * @return at least 1; 80 if nobody knows
     */
    public int columns() {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : COLUMNS_DEFAULT;
    }

    /**
     * What was typed so far.
     *
     * @return the text of the line
     */
    public String text() {
        return getBuffer().toString();
    }

    /**
     * Reads a line.
     *
     * @param asked how
     * @return what became of it
     */
    public Input read(Asked asked) {
        label = asked.label();
        setCompleter((reader, line, candidates) -> complete(asked, line, candidates));
        parser.talks(asked.talk());
        setVariable(LineReader.DISABLE_HISTORY, !asked.talk());
        try {
            Character mask = asked.hidden() ? Character.valueOf('*') : null;
            return new Input.Text(readLine("", null, mask, asked.text()));
        } catch (UserInterruptException e) {
            return new Input.Interrupted(e.getPartialLine() == null ? "" : e.getPartialLine());
        } catch (EndOfFileException | IOError e) {
            return new Input.Ended();
        }
    }

    private void complete(Asked asked, ParsedLine line, List<Candidate> candidates) {
        for (String word : asked.candidates().apply(line.line().substring(0, line.cursor()))) {
            candidates.add(new Candidate(word, word, null, null, null, null, false));
        }
    }

    /** Forgets what the arrow keys recall. */
    public void forgetLines() {
        try {
            getHistory().purge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints above this line. */
    void above(Function<Painting, String> paint) {
        lock.lock();
        try {
            int below = Math.min(editRows(), rows());
            int above = Math.max(1, rows() - below);
            String text = paint.apply(new Painting(columns(), above, below, addressable, row -> row.toAnsi(terminal)));
            if (!text.isEmpty()) {
                print(text);
            }
        } finally {
            lock.unlock();
        }
    }

    private void print(String text) {
        if (text.endsWith("\n")) {
            printAbove(text);
        } else {
            terminal.writer().print(text);
            terminal.flush();
        }
    }

    /** How many rows are below what is printed: this line, what stands above it, and what may be chosen from. */
    private int editRows() {
        int columns = size.getColumns();
        if (!reading || columns <= 0) {
            return prompt().columnSplitLength(Math.max(1, columns)).size();
        }
        int rows = getDisplayedBufferWithPrompts(new ArrayList<>())
                .columnSplitLength(columns, true, display.delayLineWrap())
                .size();
        return Math.max(1, rows);
    }

    @Override
    public void setPrompt(String ignored) {
        prompt = prompt();
    }

    private AttributedString prompt() {
        return new Prompt(addressable ? standing : "", label).on(columns(), rows(), look);
    }

    @Override
    protected synchronized void handleSignal(Signal signal) {
        setPrompt("");
        super.handleSignal(signal);
        resized.run();
    }
}
