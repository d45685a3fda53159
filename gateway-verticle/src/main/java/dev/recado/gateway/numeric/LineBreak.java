package dev.recado.gateway.numeric;

/** What people with a terminal send behind a frame. */
final class LineBreak {
    private LineBreak() {}

    private static boolean at(CharSequence text, int at) {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    /** Where the line breaks end that begin at some place. */
    static int skip(CharSequence text, int from) {
        int at = from;
        while (at(text, at)) {
            at++;
        }
        return at;
    }

    /** Without the last one. */
    static String strip(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
