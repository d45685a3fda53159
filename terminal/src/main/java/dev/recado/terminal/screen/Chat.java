package dev.recado.terminal.screen;

import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Preferences;
import dev.recado.terminal.screen.display.Look;
import dev.recado.terminal.screen.menu.MainMenu;
import java.nio.charset.Charset;
import java.time.Clock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;

/** The chat of one person at one terminal. */
public final class Chat {
    private static final int COLOURS_MIN = 8;

    private Chat() {}

    /** How the person has gone. */
    public enum Ending {
        /** He may come back without a password. */
        LEFT,
        /** His token is good no more. */
        LOGGED_OUT
    }

    /**
     * Shows menus and conversations until the person leaves. Opens and closes neither the terminal nor the messenger; what is typed is
     * not echoed by the terminal in the meantime.
     *
     * @param terminal where the person sits
     * @param charset what can be written there
     * @param colours whether the person wants colours, if the terminal has them
     * @param messenger what happens behind it; its listener is replaced
     * @param preferences how the person wants it, its language included
     * @param clock what day it is, and in which zone
     * @return how he has gone
     */
    public static Ending run(
            Terminal terminal,
            Charset charset,
            boolean colours,
            Messenger messenger,
            Preferences preferences,
            Clock clock) {
        Attributes before = terminal.enterRawMode();
        // Whoever reads or waits says what Ctrl-C means; in between it means nothing.
        SignalHandler handler = terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
        Desk desk = Desk.of(terminal, Look.of(colours && hasColours(terminal), charset), messenger, preferences, clock);
        try {
            boolean loggedOut = new MainMenu(desk).run();
            desk.painter().paint();
            return loggedOut ? Ending.LOGGED_OUT : Ending.LEFT;
        } finally {
            desk.painter().close();
            terminal.handle(Signal.INT, handler == null ? SignalHandler.SIG_DFL : handler);
            terminal.setAttributes(before);
        }
    }

    private static boolean hasColours(Terminal terminal) {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return colours != null && colours >= COLOURS_MIN;
    }
}
