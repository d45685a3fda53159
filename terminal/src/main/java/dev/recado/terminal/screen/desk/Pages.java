package dev.recado.terminal.screen.desk;

import dev.recado.terminal.screen.display.EditLine;
import dev.recado.terminal.screen.display.Input;
import dev.recado.terminal.screen.display.Line;
import java.util.List;
import java.util.Locale;

/** Shows long lists a screen at a time. Belongs to the person's thread. */
public final class Pages {
    /** Of the screen, for the title and what is typed. */
    private static final int ROWS_KEPT = 4;

    private final Desk desk;
    private final Dialog dialog;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public Pages(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
    }

    /**
     * How many rows there are for a page.
     *
     * @return at least 3
     */
    public int rows() {
        return Math.max(3, desk.edit().rows() - ROWS_KEPT);
    }

    /**
     * Adds lines to what is shown, asking whether to go on when the screen is full.
     *
     * @param lines any number
     */
    public void show(List<Line> lines) {
        int room = rows();
        for (Line line : lines) {
            room -= desk.painter().height(line);
            if (room < 0) {
                if (!goesOn("page.more")) {
                    return;
                }
                room = rows();
            }
            desk.painter().sheet().add(line);
        }
    }

    /**
     * Asks whether to go on.
     *
     * @param key which question of the bundle
     * @return false after {@code q}, {@code 0}, Ctrl-C or Ctrl-D
     */
    public boolean goesOn(String key) {
        Input input = dialog.read(
                new EditLine.Asked(dialog.label(desk.words().say(key) + " "), "", false, typed -> List.of(), false));
        return input instanceof Input.Text text
                && !List.of("q", "0").contains(text.text().strip().toLowerCase(Locale.ROOT));
    }
}
