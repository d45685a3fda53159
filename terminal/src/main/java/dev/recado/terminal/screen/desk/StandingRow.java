package dev.recado.terminal.screen.desk;

import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.messenger.Standing;
import dev.recado.terminal.screen.display.Look;
import dev.recado.terminal.screen.display.Painter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The row above the typed line: the connection, who is there, who is typing, what waits, what is unread. Thread safe. */
public final class StandingRow {
    private static final long TYPING_MS = 6000;

    private final Messenger messenger;
    private final Words words;
    private final Look look;
    private final Unread unread;
    private final Painter painter;

    /** Of the one to whom the person talks: what to call him, and whether he is there, or {@code null}. */
    private String name;

    private Boolean online;
    private boolean blocked;
    private String typist;
    private long typings;

    StandingRow(Messenger messenger, Words words, Look look, Unread unread, Painter painter) {
        this.messenger = messenger;
        this.words = words;
        this.look = look;
        this.unread = unread;
        this.painter = painter;
    }

    /**
     * Says to whom the person talks.
     *
     * @param who what to call him, or {@code null} for nobody
     * @param there whether he is online, or {@code null} if that is not known
     */
    public void talksTo(String who, Boolean there) {
        synchronized (this) {
            blocked = blocked && who != null;
            name = who;
            online = there;
            typist = null;
        }
        refresh();
    }

    /**
     * Says whether the person blocks the one to whom he talks.
     *
     * @param now whether he does
     */
    public void blocks(boolean now) {
        synchronized (this) {
            blocked = now;
        }
        refresh();
    }

    /**
     * Somebody is typing in the open conversation. Forgotten after {@value #TYPING_MS} ms.
     *
     * @param who what to call him
     */
    public void types(String who) {
        long number;
        synchronized (this) {
            typist = who;
            number = ++typings;
        }
        refresh();
        painter.later(() -> forget(number), TYPING_MS);
    }

    /** What was being typed has come. */
    public void typesNoMore() {
        synchronized (this) {
            typist = null;
        }
        refresh();
    }

    private void forget(long number) {
        synchronized (this) {
            if (number != typings) {
                return;
            }
            typist = null;
        }
        refresh();
    }

    /** Shows it as it is now. */
    public void refresh() {
        painter.paintSoon();
    }

    /**
     * What there is to say.
     *
     * @return one line
     */
    public String text() {
        List<String> parts = new ArrayList<>();
        Standing now = messenger.standing();
        parts.add(words.say("standing." + now.name().toLowerCase(Locale.ROOT)));
        somebody(parts, now);
        add(parts, "standing.waiting", messenger.waiting());
        add(parts, "standing.unread", unread.total());
        return String.join(" " + look.signs().dot() + " ", parts);
    }

    /** Asks nobody: whoever tells of an event may wait for this row with locks of his own. */
    private synchronized void somebody(List<String> parts, Standing now) {
        if (blocked) {
            parts.add(words.say("standing.blocked"));
        } else if (typist != null) {
            parts.add(words.say("standing.typing", Harmless.line(typist, " ")));
        } else if (name != null && online != null && now == Standing.ONLINE) {
            parts.add(words.say(online ? "standing.there" : "standing.away", Harmless.line(name, " ")));
        }
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(words.say(key, count));
        }
    }
}
