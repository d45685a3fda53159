package dev.recado.terminal.screen.display;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;

/**
 * What to send to a terminal so that it shows what is new of a sheet. The cursor stands at the left below what is painted already, and
 * stands there again at the end.
 *
 * @param columns how wide the terminal is
 * @param rows how many rows there are above the line that is typed, at least 1
 * @param below how many rows there are from there on, at least 1
 * @param addressable whether any place of the screen can be written to
 * @param ansi how to send text with its colours
 */
record Painting(int columns, int rows, int below, boolean addressable, Function<AttributedString, String> ansi) {
    private static final String HOME = "\033[H";
    private static final String CLEAR_ROW = "\033[K";
    private static final String CLEAR_BELOW = "\033[J";
    private static final String BELL = "\007";

    /** Empty, or something that ends with a line break. */
    String of(Sheet.Update update) {
        StringBuilder out = new StringBuilder();
        if (!addressable) {
            update.added().forEach(line -> print(out, line));
            update.told().forEach(line -> print(out, line));
        } else if (update.cleared() && update.first()) {
            // All of it, so that what there is no room for can be scrolled back to.
            out.append(HOME).append(CLEAR_BELOW);
            update.lines().forEach(line -> print(out, line));
        } else if (update.cleared()) {
            repaint(out, update.lines());
        } else {
            update.added().forEach(line -> print(out, line));
            if (isVisible(update)) {
                // What there is no room for any more is pushed out at the top, or it could not be scrolled back to.
                out.append(update.added().isEmpty() ? "" : "\n".repeat(below - 1));
                repaint(out, update.lines());
            }
        }
        return update.rings() ? out.insert(0, BELL).toString() : out.toString();
    }

    private void print(StringBuilder out, Line line) {
        // What cannot be painted twice is not broken either: the terminal may be a file, or be read aloud.
        for (AttributedString row :
                addressable ? Wrapping.rows(line, columns - 1) : Wrapping.rows(line, Integer.MAX_VALUE)) {
            out.append(ansi.apply(row)).append('\n');
        }
    }

    private boolean isVisible(Sheet.Update update) {
        int room = rows;
        for (int i = update.lines().size() - 1;
                i >= 0 && room > 0 && !update.changed().isEmpty();
                i--) {
            Line line = update.lines().get(i);
            if (line.key() != null && update.changed().contains(line.key())) {
                return true;
            }
            room -= Wrapping.rows(line, columns - 1).size();
        }
        return false;
    }

    private void repaint(StringBuilder out, List<Line> lines) {
        List<AttributedString> last = last(lines);
        out.append(HOME);
        for (int i = 0; i < last.size(); i++) {
            // Below the last row nothing stays; it is cleared from its beginning, which everything that paints
            // understands alike.
            boolean lowest = i == last.size() - 1;
            out.append(lowest ? CLEAR_BELOW : "")
                    .append(ansi.apply(last.get(i)))
                    .append(lowest ? "\n" : CLEAR_ROW + "\n");
        }
        if (last.isEmpty()) {
            out.append(CLEAR_BELOW);
        }
    }

    /** The rows that there is room for. One column stays free: what is written into the last one is lost by some when they clear. */
    private List<AttributedString> last(List<Line> lines) {
        Deque<AttributedString> last = new ArrayDeque<>();
        for (int i = lines.size() - 1; i >= 0 && last.size() < rows; i--) {
            List<AttributedString> parts = Wrapping.rows(lines.get(i), columns - 1);
            for (int part = parts.size() - 1; part >= 0 && last.size() < rows; part--) {
                last.addFirst(parts.get(part));
            }
        }
        return new ArrayList<>(last);
    }
}
