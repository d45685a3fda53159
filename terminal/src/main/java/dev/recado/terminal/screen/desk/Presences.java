package dev.recado.terminal.screen.desk;

import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.screen.display.Line;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Who is there, as signs and words. */
public final class Presences {
    private final Desk desk;
    private final Dialog dialog;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public Presences(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
    }

    /**
     * Whether somebody is there.
     *
     * @param online {@code null} if nobody knows
     * @return one sign
     */
    public AttributedString sign(Boolean online) {
        if (online == null) {
            return new AttributedString("?", desk.look().dim());
        }
        return online
                ? new AttributedString(desk.look().signs().online(), desk.look().good())
                : new AttributedString(
                        desk.look().signs().offline(), desk.look().dim());
    }

    /**
     * Somebody in a list.
     *
     * @param before what stands before him
     * @param person who
     * @return his line
     */
    public Line line(String before, Person person) {
        AttributedStringBuilder text = new AttributedStringBuilder()
                .append(before)
                .append(sign(person.online()))
                .append(" " + dialog.safe(person.peer().label()));
        String more = more(person);
        return Line.item(
                more.isEmpty() ? text : text.append("  " + more, desk.look().dim()));
    }

    private String more(Person person) {
        StringBuilder more = new StringBuilder();
        if (person.peer().alias() != null) {
            append(more, "@" + dialog.safe(person.peer().nickname().toString()));
        }
        if (person.name() != null) {
            append(more, dialog.safe(person.name()));
        }
        if (person.contact()) {
            append(more, desk.words().say("person.contact"));
        }
        if (Boolean.FALSE.equals(person.online()) && person.lastSeenAt() > 0) {
            append(more, desk.words().say("person.seen", when(person.lastSeenAt())));
        }
        return more.toString();
    }

    private void append(StringBuilder more, String part) {
        more.append(more.isEmpty() ? "" : " " + desk.look().signs().dot() + " ").append(part);
    }

    /**
     * A date and a time.
     *
     * @param at in milliseconds since 1970
     * @return as the person writes them
     */
    public String when(long at) {
        return DateTimeFormatter.ofPattern(desk.words().say("date.time"))
                .format(ZonedDateTime.ofInstant(
                        Instant.ofEpochMilli(at), desk.words().zone()));
    }
}
