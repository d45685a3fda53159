package dev.recado.terminal.screen.desk;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.MessengerListener;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.messenger.Standing;
import dev.recado.terminal.screen.display.Line;
import dev.recado.terminal.screen.display.Look;
import dev.recado.terminal.screen.display.Painter;
import java.util.Locale;
import org.jline.utils.AttributedStringBuilder;

/** Brings events to the open conversation, or tells of them in one line above what is typed. */
public final class Events implements MessengerListener {
    /** How much of a message is told of in one line. */
    private static final int CHARS_MAX = 160;

    private static final int INDENT = 2;

    private final Words words;
    private final Changes changes;
    private final Look look;
    private final Preferences preferences;
    private final Unread unread;
    private final StandingRow row;
    private final Painter painter;

    private volatile OpenConversation open;
    private volatile Standing last;
    private volatile boolean leaves;

    Events(
            AccountId me,
            Words words,
            Look look,
            Preferences preferences,
            Unread unread,
            StandingRow row,
            Painter painter) {
        this.words = words;
        this.changes = new Changes(words, me);
        this.look = look;
        this.preferences = preferences;
        this.unread = unread;
        this.row = row;
        this.painter = painter;
    }

    /** How it stands before anything has happened. */
    void standsAs(Standing standing) {
        last = standing;
    }

    /**
     * A conversation is before the person now.
     *
     * @param conversation which, or {@code null} for none
     */
    public void open(OpenConversation conversation) {
        open = conversation;
    }

    /**
     * The person ends his session: that it ends is no news.
     *
     * @param now false if he stays after all
     */
    public void leaves(boolean now) {
        leaves = now;
    }

    @Override
    public void arrived(Message message, Peer peer) {
        OpenConversation before = in(message.conversation());
        if (before != null) {
            before.arrived(message);
        } else if (!message.mine()) {
            tell(elsewhere(message, peer));
        }
        if (before == null && isSaid(message)) {
            unread.more(message.conversation());
        }
        if (isSaid(message) && preferences.settings().bell()) {
            painter.sheet().ring();
        }
        row.refresh();
    }

    private static boolean isSaid(Message message) {
        return !message.mine() && !message.tellsOfChange();
    }

    /** One line, unless it is too long: then its rows stand below its text, not below its sign. */
    private void tell(Line line) {
        painter.sheet().add(line.indented(INDENT));
    }

    private OpenConversation in(ConversationId conversation) {
        OpenConversation now = open;
        return now != null && now.id().equals(conversation) ? now : null;
    }

    private Line elsewhere(Message message, Peer peer) {
        String where = peer instanceof Peer.Somebody ? "" : place(peer) + " ";
        String what = message.tellsOfChange()
                ? look.signs().dot() + " " + changes.say(message)
                : Harmless.line(message.author(), " ") + ": " + oneLine(message.body());
        return Line.of(look.signs().elsewhere() + " " + where + what, look.dim());
    }

    /** Where something is said; {@code peer} is {@code null} for a broadcast. */
    private String place(Peer peer) {
        return peer instanceof Peer.Group group
                ? "#" + Harmless.name(group.name().value())
                : words.say("broadcast");
    }

    private String oneLine(String body) {
        String start = body.substring(
                0, body.offsetByCodePoints(0, Math.min(CHARS_MAX, body.codePointCount(0, body.length()))));
        String text = Harmless.line(start, " " + look.signs().lineBreak() + " ");
        return start.length() < body.length() ? text + look.signs().waits() : text;
    }

    @Override
    public void settled(Message message) {
        OpenConversation before = in(message.conversation());
        if (before != null) {
            before.settled(message);
        } else if (message.refusal() != null) {
            tell(refused(message));
        }
        row.refresh();
    }

    private Line refused(Message message) {
        return Line.of(new AttributedStringBuilder()
                .append(look.signs().refused() + " " + oneLine(message.body()), look.bad())
                .append(" (" + words.say(message.refusal()) + ")", look.dim()));
    }

    @Override
    public void reached(ConversationId conversation, Reach reach) {
        OpenConversation before = in(conversation);
        if (before != null) {
            before.reached(reach);
        }
    }

    @Override
    public void readElsewhere(ConversationId conversation, long seq) {
        unread.seen(conversation, seq);
        row.refresh();
    }

    @Override
    public void presence(Peer.Somebody who, boolean online) {
        OpenConversation before = open;
        if (before != null) {
            before.presence(who, online);
        } else {
            String key = online ? "presence.came" : "presence.went";
            painter.sheet()
                    .add(Line.of(
                            look.signs().dot() + " " + words.say(key, Harmless.line(who.label(), " ")), look.dim()));
        }
    }

    @Override
    public void typing(ConversationId conversation, AccountId who, String name) {
        if (in(conversation) != null) {
            row.types(name);
        }
    }

    @Override
    public void standing(Standing standing, String why) {
        if (standing != last) {
            last = standing;
            if (!leaves) {
                tell(told(standing, why));
            }
        }
        row.refresh();
    }

    private Line told(Standing standing, String why) {
        String text = words.say("told." + standing.name().toLowerCase(Locale.ROOT));
        AttributedStringBuilder line = new AttributedStringBuilder()
                .append(look.signs().dot() + " " + text, standing == Standing.ONLINE ? look.good() : look.fresh());
        if (why != null && standing == Standing.OFFLINE) {
            line.append(" (" + Harmless.sentence(why) + ")", look.dim());
        }
        return Line.of(line);
    }
}
