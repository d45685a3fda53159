package dev.recado.terminal.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes what others wrote fit to be shown: nothing in it can move the cursor, change colours, turn the direction of the text around, or be
 * there without being seen.
 */
public final class Harmless {
    /** What stands for a character that is not shown. */
    static final char REPLACEMENT = '\uFFFD';

    /** How many characters of a sentence are shown. */
    static final int SENTENCE_MAX = 300;

    /** How many accents in a row a letter may wear. */
    private static final int MARKS_MAX = 4;

    private Harmless() {}

    /**
     * Of a text in which line breaks mean something.
     *
     * @param text any text
     * @return its lines, at least one, without the empty ones at the end
     */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.add(clean(line).stripTrailing());
        }
        while (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /**
     * Of a name, or of a text for which there is one line only.
     *
     * @param text any text
     * @param lineBreak what stands where lines end
     * @return one line
     */
    public static String line(String text, String lineBreak) {
        return String.join(lineBreak, lines(text)).strip();
    }

    /**
     * Of a name that anybody may have chosen, where other words stand beside it: with blanks or colons in it, it could be read as somebody's words.
     *
     * @param name any text
     * @return one line; in quotes if it is more than a word
     */
    public static String name(String name) {
        String line = line(name, " ");
        boolean word = line.codePoints().noneMatch(c -> c == ':' || c == '"' || Character.isSpaceChar(c));
        return word ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Of what a server or a library says went wrong: one line, and not longer than people read.
     *
     * @param text any text
     * @return its first {@value #SENTENCE_MAX} characters in one line, and {@code …} if there are more
     */
    public static String sentence(String text) {
        return text.length() <= SENTENCE_MAX ? line(text, " ") : line(text.substring(0, SENTENCE_MAX), " ") + "…";
    }

    private static String clean(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        int marks = 0;
        int c;
        for (int i = 0; i < line.length(); i += Character.charCount(c)) {
            c = line.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MARKS_MAX) {
                append(clean, c);
            }
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL -> clean.append(c == '\t' ? ' ' : REPLACEMENT);
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> clean.append(REPLACEMENT);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
            // Joiners, directions, soft hyphens: nobody sees them, and terminals do not agree on how wide they are.
            case Character.FORMAT -> {}
            default -> {
                if (!isVariation(c) && !isFiller(c)) {
                    clean.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Letters, signs and marks that show nothing, made to fill a place. */
    private static boolean isFiller(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
    }

    /** Which of two pictures a character has; terminals do not agree on their widths. */
    private static boolean isVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
