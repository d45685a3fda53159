package dev.recado.terminal.screen.menu;

import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.display.Line;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedStringBuilder;

/** Numbered choices. */
final class Choices {
    private final Desk desk;

    Choices(Desk desk) {
        this.desk = desk;
    }

    /** The line of a choice. */
    Line line(int number, String text) {
        return Line.item(new AttributedStringBuilder()
                .append(before(number), desk.look().strong())
                .append(text));
    }

    /** What stands before a choice. */
    String before(int number) {
        return String.format("%3d  ", number);
    }

    /** Which of some things a number means, the first being 1. */
    static <T> Optional<T> choose(String number, List<T> things) {
        if (!number.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number) - 1;
        return index >= 0 && index < things.size() ? Optional.of(things.get(index)) : Optional.empty();
    }
}
