package dev.recado.system.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;

/**
 * JLine's screen, but for what it does wrong: erasing to the end of the screen takes the whole row with it there. Here it is taken apart into
 * erasing rows. Belongs to one thread.
 */
final class Emulator {
    private static final String ESCAPE = "\033[";
    private static final Pattern ERASE_BELOW = Pattern.compile("\033\\[0?J");
    private static final Pattern UNFINISHED = Pattern.compile("\033(\\[0?)?$");

    private final ScreenTerminal screen;
    private int columns;
    private int rows;
    private String unfinished = "";

    Emulator(int columns, int rows) {
        this.screen = new ScreenTerminal(columns, rows);
        this.columns = columns;
        this.rows = rows;
    }

    /** Takes output. Returns what a terminal answers to it, as when it is asked where the cursor is; mostly nothing. */
    String write(CharSequence output) {
        String text = unfinished + output;
        Matcher end = UNFINISHED.matcher(text);
        unfinished = end.find() ? end.group() : "";
        text = text.substring(0, text.length() - unfinished.length());
        int from = 0;
        for (Matcher erase = ERASE_BELOW.matcher(text); erase.find(); from = erase.end()) {
            screen.write(text.substring(from, erase.start()));
            eraseBelow();
        }
        screen.write(text.substring(from));
        return screen.read();
    }

    private void eraseBelow() {
        int[] cursor = cursor();
        StringBuilder rowByRow = new StringBuilder(ESCAPE + "K");
        for (int row = cursor[1] + 2; row <= rows; row++) {
            rowByRow.append(ESCAPE + row + ";1H" + ESCAPE + "2K");
        }
        screen.write(rowByRow.append(ESCAPE + (cursor[1] + 1) + ";" + (cursor[0] + 1) + "H"));
    }

    void resize(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        screen.setSize(columns, rows);
    }

    /** Where the next character comes: the column, from 0, and the row, from 0. */
    int[] cursor() {
        int[] cursor = new int[2];
        screen.dump(new long[columns * rows], 0, 0, rows, columns, cursor);
        return cursor;
    }

    /** All rows, one a line. */
    @Override
    public String toString() {
        return screen.toString();
    }
}
