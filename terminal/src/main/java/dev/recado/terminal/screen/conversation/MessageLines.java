package dev.recado.terminal.screen.conversation;

import dev.recado.contract.id.AccountId;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.screen.desk.Changes;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Words;
import dev.recado.terminal.screen.display.Line;
import dev.recado.terminal.screen.display.Look;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Messages as lines: {@code HH:mm author: text}, and for one's own how far they got. */
final class MessageLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** The time and a space: where further rows begin. */
    private static final int INDENT = 6;
    /** How much of a message is quoted to tell of it. */
    private static final int QUOTED_CHARS = 24;

    private static final int ROWS_MAX = 60;
    private static final int CHARS_MAX = 8000;

    private final Clock clock;
    private final Words words;
    private final Look look;
    private final Marks marks;
    private final Changes changes;

    MessageLines(Words words, Look look, Clock clock, AccountId me, boolean group) {
        this.clock = clock;
        this.words = words;
        this.look = look;
        this.marks = new Marks(words, look, group);
        this.changes = new Changes(words, me);
    }

    /** For what is said to somebody, or in a group, or to everybody. */
    static MessageLines of(Desk desk, Peer peer) {
        return new MessageLines(
                desk.words(), desk.look(), desk.clock(), desk.messenger().me().id(), peer instanceof Peer.Group);
    }

    /** A message, known by its key. */
    Line of(Message message, Reach reach) {
        AttributedStringBuilder text = new AttributedStringBuilder().append(time(message) + " ", look.dim());
        if (message.tellsOfChange()) {
            text.append(look.signs().dot() + " " + changes.say(message), look.dim());
        } else {
            text.append(Harmless.line(message.author(), " ") + ":", message.mine() ? look.own() : look.other());
            text.append(" ").append(body(message.body()));
            if (message.mine()) {
                text.append(" ").append(marks.of(message, reach));
            }
        }
        return new Line(MessageKey.of(message), text.toAttributedString(), INDENT);
    }

    /** What does not fit any screen is cut: nobody is to be scrolled away by one message. */
    private String body(String body) {
        List<String> lines = Harmless.lines(body);
        String all = String.join("\n", lines.subList(0, Math.min(ROWS_MAX, lines.size())));
        String shown =
                all.substring(0, all.offsetByCodePoints(0, Math.min(CHARS_MAX, all.codePointCount(0, all.length()))));
        return lines.size() > ROWS_MAX || shown.length() < all.length()
                ? shown + "\n" + look.signs().waits() + " " + words.say("message.cut")
                : shown;
    }

    /** How far a message got, for terminals that paint nothing twice. */
    Line news(Message message, Reach reach) {
        String quoted = Harmless.line(message.body(), " ");
        if (quoted.codePointCount(0, quoted.length()) > QUOTED_CHARS) {
            quoted = quoted.substring(0, quoted.offsetByCodePoints(0, QUOTED_CHARS))
                    + look.signs().waits();
        }
        String mark = marks.of(message, Reach.NONE).toString();
        String sign = message.seq() > 0 && reach.delivered(message.seq()) > 0
                ? look.signs().delivered()
                : mark;
        String how = message.refusal() == null ? sign + " " + marks.inWords(message, reach) : mark;
        return Line.of("      " + how + " " + look.signs().dot() + " " + quoted, look.dim());
    }

    /** How far a message got, in words. */
    String inWords(Message message, Reach reach) {
        return marks.inWords(message, reach);
    }

    LocalDate day(Message message) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(message.at()), words.zone());
    }

    private String time(Message message) {
        return TIME.format(LocalTime.ofInstant(Instant.ofEpochMilli(message.at()), words.zone()));
    }

    /** Where another day begins. */
    Line dayLine(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        String date = day.equals(today)
                ? words.say("day.today")
                : day.equals(today.minusDays(1))
                        ? words.say("day.yesterday")
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(words.language())
                                .format(day);
        return across(date, look.dim());
    }

    /** Where the unread ones begin. */
    Line unreadLine(int count) {
        return across(words.say("unread.line", count), look.fresh());
    }

    private Line across(String text, AttributedStyle style) {
        String rule = look.signs().rule().repeat(3);
        return Line.of(rule + " " + text + " " + rule, style);
    }

    /** Messages with the days that they were written on. */
    List<Line> withDays(List<Message> messages, Reach reach) {
        List<Line> lines = new ArrayList<>();
        LocalDate last = null;
        for (Message message : messages) {
            LocalDate day = day(message);
            if (!day.equals(last)) {
                lines.add(dayLine(day));
                last = day;
            }
            lines.add(of(message, reach));
        }
        return lines;
    }
}
