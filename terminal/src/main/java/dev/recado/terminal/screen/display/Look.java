package dev.recado.terminal.screen.display;

import java.nio.charset.Charset;
import org.jline.utils.AttributedStyle;

/**
 * Colours and signs, as far as the terminal has them.
 *
 * @param colours whether there are any
 * @param signs which signs can be written
 */
public record Look(boolean colours, Signs signs) {
    /**
     * Signs beyond letters.
     *
     * @param waits a message that is not at the server yet
     * @param accepted one that is
     * @param delivered one that has arrived
     * @param refused one that never will
     * @param elsewhere stands before what was said in another conversation
     * @param lineBreak stands where a line ended
     * @param rule what a line across is made of
     * @param dot stands between parts
     * @param online somebody is there
     * @param offline somebody is not
     */
    public record Signs(
            String waits,
            String accepted,
            String delivered,
            String refused,
            String elsewhere,
            String lineBreak,
            String rule,
            String dot,
            String online,
            String offline) {
        private static final Signs ALL = new Signs("…", "✓", "✓✓", "✗", "↳", "⏎", "—", "·", "●", "○");
        private static final Signs ASCII = new Signs("...", "v", "vv", "x", ">", "/", "-", "-", "*", "o");

        private static Signs of(Charset charset) {
            return charset.canEncode() && charset.newEncoder().canEncode("…✓✗↳⏎—·●○") ? ALL : ASCII;
        }
    }

    /**
     * Of a terminal.
     *
     * @param colours whether it has colours, and they are wanted
     * @param charset what can be written to it
     * @return how things look there
     */
    public static Look of(boolean colours, Charset charset) {
        return new Look(colours, Signs.of(charset));
    }

    /**
     * What is less important.
     *
     * @return grey, or as everything else
     */
    public AttributedStyle dim() {
        return colour(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
    }

    /**
     * What should be seen first.
     *
     * @return bold
     */
    public AttributedStyle strong() {
        return colours ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
    }

    /**
     * What is good.
     *
     * @return green
     */
    public AttributedStyle good() {
        return colour(AttributedStyle.GREEN);
    }

    /**
     * What went wrong.
     *
     * @return red
     */
    public AttributedStyle bad() {
        return colour(AttributedStyle.RED);
    }

    /**
     * What is new.
     *
     * @return yellow
     */
    public AttributedStyle fresh() {
        return colour(AttributedStyle.YELLOW);
    }

    /**
     * The name of this person.
     *
     * @return cyan
     */
    public AttributedStyle own() {
        return colour(AttributedStyle.CYAN);
    }

    /**
     * The name of somebody else.
     *
     * @return bold magenta
     */
    public AttributedStyle other() {
        return colours ? AttributedStyle.BOLD.foreground(AttributedStyle.MAGENTA) : AttributedStyle.DEFAULT;
    }

    private AttributedStyle colour(int colour) {
        return colours ? AttributedStyle.DEFAULT.foreground(colour) : AttributedStyle.DEFAULT;
    }
}
