package dev.recado.terminal.screen.display;

import org.jline.reader.impl.DefaultParser;

/** Takes a line for one word whatever is typed: it's fine, and so is a name of two words. */
final class WholeLine extends DefaultParser {
    WholeLine() {
        setEscapeChars(null);
        setQuoteChars(new char[0]);
    }

    @Override
    public boolean isDelimiter(CharSequence buffer, int pos) {
        return false;
    }
}
