package dev.recado.terminal.screen.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaintingTest {
    private final Sheet sheet = new Sheet();

    @BeforeEach
    void begin() {
        add("a", "one");
        add("b", "two");
        add("c", "three");
    }

    private void add(String key, String text) {
        sheet.add(line(key, text));
    }

    private static Line line(String key, String text) {
        return Line.of(text, AttributedStyle.DEFAULT).named(key);
    }

    private String paint(int columns, int rows) {
        return new Painting(columns, rows, 2, true, AttributedString::toString)
                .of(sheet.take())
                .replace("\033[", "^");
    }

    private String paintDumb() {
        return new Painting(80, 24, 1, false, AttributedString::toString).of(sheet.take());
    }

    @Test
    void shouldPrintAllOfANewSheetOnAnEmptyScreen() {
        assertThat(paint(80, 2)).isEqualTo("^H^Jone\ntwo\nthree\n");
    }

    @Test
    void shouldPrintWhatIsNewBelow() {
        paint(80, 5);
        add("d", "four");

        assertThat(paint(80, 5)).isEqualTo("four\n");
    }

    @Test
    void shouldPaintWhatFitsAnewWhenALineChangesThatCanBeSeen() {
        paint(80, 2);
        sheet.change(line("b", "2"), null);

        assertThat(paint(80, 2)).isEqualTo("^H2^K\n^Jthree\n");
    }

    @Test
    void shouldLeaveTheScreenWhenALineChangesThatCannotBeSeen() {
        paint(80, 2);
        sheet.change(line("a", "1"), null);

        assertThat(paint(80, 2)).isEmpty();
    }

    @Test
    void shouldScrollByWhatIsNewBeforeItPaintsWhatHasChanged() {
        paint(80, 3);
        add("d", "four");
        sheet.change(line("c", "3"), null);

        assertThat(paint(80, 3)).isEqualTo("four\n\n^Htwo^K\n3^K\n^Jfour\n");
    }

    @Test
    void shouldCountTheRowsOfLongLines() {
        add("d", "a line of many words");
        paint(12, 3);
        sheet.change(line("c", "3"), null);

        assertThat(paint(12, 3)).isEqualTo("^H3^K\na line of^K\n^Jmany words\n");
    }

    @Test
    void shouldShowTheEndOfALineThatIsLongerThanTheScreen() {
        paint(12, 2);
        sheet.change(line("c", "a line of far too many words"), null);

        assertThat(paint(12, 2)).isEqualTo("^Hfar too^K\n^Jmany words\n");
    }

    @Test
    void shouldPaintManyChangesOnce() {
        paint(80, 5);
        for (int i = 0; i < 500; i++) {
            sheet.change(line("a", "one " + i), null);
        }

        assertThat(paint(80, 5)).isEqualTo("^Hone 499^K\ntwo^K\n^Jthree\n");
        assertThat(paint(80, 5)).isEmpty();
    }

    @Test
    void shouldPaintWhatFitsWhenTheScreenIsAnother() {
        paint(80, 5);
        sheet.forget();

        assertThat(paint(80, 2)).isEqualTo("^Htwo^K\n^Jthree\n");
    }

    @Test
    void shouldRingOnce() {
        paint(80, 5);
        sheet.ring();

        assertThat(paint(80, 5)).isEqualTo("\007");
        assertThat(paint(80, 5)).isEmpty();
    }

    @Test
    void shouldTellOfAChangeWhereNothingIsPaintedTwice() {
        paintDumb();
        sheet.change(line("a", "1"), line(null, "one is 1"));
        add("d", "four");

        assertThat(paintDumb()).isEqualTo("four\none is 1\n");
    }

    @Test
    void shouldNotTellOfWhatWasNotPrintedYet() {
        sheet.change(line("a", "1"), line(null, "one is 1"));

        assertThat(paintDumb()).isEqualTo("1\ntwo\nthree\n");
    }

    @Test
    void shouldKeepTheNewestLinesOnly() {
        paint(80, 5);
        for (int i = 0; i < Sheet.LINES_MAX + 10; i++) {
            add(null, "line " + i);
        }

        assertThat(paint(80, 5)).hasLineCount(Sheet.LINES_MAX).startsWith("line 10\n");
        sheet.change(line("a", "1"), null);
        assertThat(paint(80, 5)).isEmpty();
    }
}
