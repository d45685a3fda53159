package dev.recado.terminal.screen.display;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.WCWidth;

/** Breaks lines into rows: between words where that is possible, never in the middle of a wide character. */
final class Wrapping {
    /** With fewer columns than this for the text nothing is indented. */
    private static final int COLUMNS_MIN = 10;

    private final AttributedString text;
    private final int columns;
    private final int indent;
    private final List<AttributedString> rows = new ArrayList<>();

    private Wrapping(AttributedString text, int columns, int indent) {
        this.text = text;
        this.columns = Math.max(2, columns);
        this.indent = columns - indent < COLUMNS_MIN ? 0 : indent;
    }

    /**
     * Breaks a line.
     *
     * @param columns how many there are, at least 2
     * @return at least one row, none wider than that
     */
    static List<AttributedString> rows(Line line, int columns) {
        Wrapping wrapping = new Wrapping(line.text(), columns, line.indent());
        wrapping.wrap();
        return wrapping.rows;
    }

    private void wrap() {
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(start);
            wrap(start, end);
            start = end + 1;
        }
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private void wrap(int start, int end) {
        int from = start;
        do {
            int to = rowEnd(from, end);
            row(from, to);
            from = to;
            while (from < end && from > start && text.charAt(from) == ' ') {
                from++;
            }
        } while (from < end);
    }

    /** Where the row that begins somewhere ends: all that fits, or what fits up to the last space. */
    private int rowEnd(int from, int end) {
        int room = rows.isEmpty() ? columns : columns - indent;
        int space = -1;
        int width = 0;
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += Math.max(0, WCWidth.wcwidth(c));
            if (width > room && c == ' ') {
                return i;
            }
            if (width > room) {
                return space > from ? space : Math.max(i, from + Character.charCount(c));
            }
            if (c == ' ' && i > from) {
                space = i;
            } else if (WCWidth.wcwidth(c) > 1) {
                // Scripts of wide characters have no spaces, and need none to be broken.
                space = i + Character.charCount(c);
            }
        }
        return end;
    }

    private void row(int from, int to) {
        AttributedString part = text.subSequence(from, to);
        if (rows.isEmpty() || indent == 0) {
            rows.add(part);
        } else {
            rows.add(new AttributedStringBuilder()
                    .append(" ".repeat(indent))
                    .append(part)
                    .toAttributedString());
        }
    }
}
