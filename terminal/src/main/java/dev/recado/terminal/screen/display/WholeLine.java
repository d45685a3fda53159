package dev.recado.terminal.screen.display;

import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Takes a line for one word whatever is typed: it's fine, and so is a name of two words. */
final class WholeLine extends DefaultParser {
    private volatile boolean talk;

    WholeLine() {
        setEscapeChars(null);
        setQuoteChars(new char[0]);
    }

    /** Whether the word before the cursor is completed from now on, rather than all that stands before it. */
    void talks(boolean now) {
        talk = now;
    }

    @Override
    public boolean isDelimiter(CharSequence buffer, int pos) {
        return false;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return context == ParseContext.COMPLETE
                ? new Unfinished(line, talk ? wordStart(line, cursor) : 0, cursor)
                : super.parse(line, cursor, context);
    }

    private static int wordStart(String line, int cursor) {
        int start = cursor;
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
