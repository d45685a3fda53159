package dev.recado.terminal.screen.display;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Something that stands on a sheet, in as many rows as it needs.
 *
 * @param key what it is known by if it is to change, or {@code null}
 * @param text harmless text; line breaks begin a row
 * @param indent how many columns every row but the first is moved to the right
 */
public record Line(Object key, AttributedString text, int indent) {
    private static final int ITEM_INDENT = 5;

    /**
     * A line that stays as it is.
     *
     * @param text what it says
     * @param style how it looks
     * @return the line
     */
    public static Line of(String text, AttributedStyle style) {
        return new Line(null, new AttributedString(text, style), 0);
    }

    /**
     * A line of several styles that stays as it is.
     *
     * @param text what it says
     * @return the line
     */
    public static Line of(AttributedStringBuilder text) {
        return new Line(null, text.toAttributedString(), 0);
    }

    /**
     * An item of a list, whose further rows stand a little to the right.
     *
     * @param text what it says
     * @return the line
     */
    public static Line item(AttributedStringBuilder text) {
        return new Line(null, text.toAttributedString(), ITEM_INDENT);
    }

    /**
     * The same line, with its further rows elsewhere.
     *
     * @param columns how far to the right
     * @return the line
     */
    public Line indented(int columns) {
        return new Line(key, text, columns);
    }

    /**
     * The same line, which may change.
     *
     * @param name what it is known by
     * @return the line
     */
    public Line named(Object name) {
        return new Line(name, text, indent);
    }
}
