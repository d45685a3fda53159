package dev.recado.contract.id;

/** What a text must be before it is kept: well-formed Unicode that every store and every wire can carry. */
public final class Text {
    private static final int EXCERPT_CHARS = 40;

    private Text() {}

    /**
     * Checks that a text can be stored and sent as it is.
     *
     * @param field the name that the error message speaks of
     * @param text the text to check
     * @param charsMax how many UTF-16 units it may have
     * @return the text itself
     * @throws IllegalArgumentException if it is missing, longer, has an unpaired surrogate, or U+0000
     */
    public static String check(String field, String text, int charsMax) {
        if (text == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        if (text.length() > charsMax) {
            throw new IllegalArgumentException(
                    field + ": " + text.length() + " characters (expected: <= " + charsMax + ")");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(field + ": U+0000 at " + i + " (expected: text)");
            }
            if (Character.isSurrogate(c)) {
                i = checkPair(field, text, i);
            }
        }
        return text;
    }

    private static int checkPair(String field, String text, int i) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
            throw new IllegalArgumentException(field + ": unpaired surrogate at " + i + " (expected: text)");
        }
        return i + 1;
    }

    /**
     * Checks a text that is shown on one line: besides {@link #check}, it has no control or format characters.
     *
     * @param field the name that the error message speaks of
     * @param text the text to check
     * @param charsMax how many UTF-16 units it may have
     * @return the text itself
     * @throws IllegalArgumentException if it is empty, or has a character that a terminal would act on
     */
    public static String checkLine(String field, String text, int charsMax) {
        check(field, text, charsMax);
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + ": empty");
        }
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!printable(c)) {
                throw new IllegalArgumentException(
                        field + ": U+" + String.format("%04X", c) + " (expected: printable characters)");
            }
        }
        return text;
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /**
     * The beginning of a text from outside, harmless in a log line or an error message.
     *
     * @param text any text, may be {@code null}
     * @return at most 40 characters of it, with everything unprintable replaced by {@code ?}
     */
    public static String excerpt(String text) {
        if (text == null) {
            return "null";
        }
        String start = text.length() > EXCERPT_CHARS ? text.substring(0, EXCERPT_CHARS) + "…" : text;
        return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
    }
}
