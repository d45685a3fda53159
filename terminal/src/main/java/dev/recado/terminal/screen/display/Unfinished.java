package dev.recado.terminal.screen.display;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * What stands before the cursor, to be completed. Nothing in it is quoted, nor is what takes its place.
 *
 * @param line all of what is typed
 * @param start where the word begins that is to be completed
 * @param cursor where it ends
 */
record Unfinished(String line, int start, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
