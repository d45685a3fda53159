package dev.recado.gateway.paced;

/** What people wrote, as it may be shown on somebody else's terminal. */
public final class Shown {
    private Shown() {}

    /**
     * Makes one line of a text: nothing in it moves the cursor, changes colours, or turns the direction of what follows.
     *
     * @param text any
     * @return the same with a space for each line break and tab, and without control characters and those that turn the direction
     */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        String oneLine = text.replace("\r\n", "\n");
        for (int i = 0; i < oneLine.length(); i++) {
            char c = oneLine.charAt(i);
            if (breaks(c)) {
                shown.append(' ');
            } else if (!Character.isISOControl(c) && !turns(c)) {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean breaks(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\u000b'
                || c == '\f'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    /** Unicode's explicit directional embeddings, overrides and isolates (UAX #9). */
    private static boolean turns(char c) {
        return '\u202a' <= c && c <= '\u202e'
                || '\u2066' <= c && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }
}
