package dev.recado.terminal.screen.desk;

import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.screen.display.EditLine;
import dev.recado.terminal.screen.display.Look;
import dev.recado.terminal.screen.display.Painter;
import java.time.Clock;
import org.jline.terminal.Terminal;

/**
 * What every view works with.
 *
 * @param terminal where the person sits
 * @param messenger what happens behind it
 * @param preferences how the person wants it
 * @param words in which language
 * @param look with which colours and signs
 * @param edit the line that is typed
 * @param painter what paints above it
 * @param unread what was not seen yet
 * @param standing how things stand
 * @param events who is told of what happens
 * @param clock what day it is
 */
public record Desk(
        Terminal terminal,
        Messenger messenger,
        Preferences preferences,
        Words words,
        Look look,
        EditLine edit,
        Painter painter,
        Unread unread,
        StandingRow standing,
        Events events,
        Clock clock) {
    /**
     * Sets a desk up, and begins to listen to the messenger.
     *
     * @param terminal where the person sits
     * @param look with which colours and signs
     * @param messenger what happens behind it
     * @param preferences how the person wants it
     * @param clock what day it is, and in which zone
     * @return the desk
     */
    public static Desk of(Terminal terminal, Look look, Messenger messenger, Preferences preferences, Clock clock) {
        Words words = new Words(preferences.settings().language(), clock.getZone());
        EditLine edit = new EditLine(terminal, look);
        Painter painter = new Painter(edit);
        Unread unread = new Unread();
        StandingRow standing = new StandingRow(messenger, words, look, unread, painter);
        Events events = new Events(messenger.me().id(), words, look, preferences, unread, standing, painter);
        painter.standing(standing::text);
        events.standsAs(messenger.standing());
        messenger.listen(events);
        return new Desk(terminal, messenger, preferences, words, look, edit, painter, unread, standing, events, clock);
    }
}
