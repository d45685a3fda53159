package dev.recado.terminal.screen.display;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * What stands before the line that is typed, and the row above it that says how things stand.
 *
 * @param standing one line, or nothing
 * @param label what is asked
 */
record Prompt(String standing, AttributedString label) {
    /** With fewer rows than this there is no row for how things stand. */
    private static final int ROWS_FOR_STANDING = 6;

    /** As wide as the terminal, and no higher than is good for it. */
    AttributedString on(int columns, int rows, Look look) {
        if (standing.isEmpty() || rows < ROWS_FOR_STANDING) {
            return label;
        }
        return new AttributedStringBuilder()
                .append(across(columns - 1, look))
                .append("\n")
                .append(label)
                .toAttributedString();
    }

    private AttributedString across(int columns, Look look) {
        String rule = look.signs().rule();
        AttributedString text = new AttributedString(rule + " " + standing + " ", look.dim());
        if (text.columnLength() >= columns) {
            return text.columnSubSequence(0, columns);
        }
        return new AttributedStringBuilder()
                .append(text)
                .append(rule.repeat(columns - text.columnLength()), look.dim())
                .toAttributedString();
    }
}
