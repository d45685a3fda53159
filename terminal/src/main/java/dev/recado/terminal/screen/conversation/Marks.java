package dev.recado.terminal.screen.conversation;

import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.screen.desk.Words;
import dev.recado.terminal.screen.display.Look;
import org.jline.utils.AttributedString;

/** How far a message of one's own got, as signs. */
final class Marks {
    private final Words words;
    private final Look look;
    private final boolean group;

    Marks(Words words, Look look, boolean group) {
        this.words = words;
        this.look = look;
        this.group = group;
    }

    AttributedString of(Message message, Reach reach) {
        Look.Signs signs = look.signs();
        if (message.refusal() != null) {
            return new AttributedString(signs.refused() + " " + words.say(message.refusal()), look.bad());
        }
        if (message.waits()) {
            return new AttributedString(signs.waits(), look.dim());
        }
        int delivered = reach.delivered(message.seq());
        int read = reach.read(message.seq());
        if (delivered == 0) {
            return new AttributedString(signs.accepted(), look.dim());
        }
        String count = group ? " " + delivered : "";
        return read == 0
                ? new AttributedString(signs.delivered() + count, look.dim())
                : new AttributedString(signs.delivered() + count + read(read), look.good());
    }

    private String read(int count) {
        return group
                ? " " + look.signs().dot() + " " + words.say("mark.read.group", count)
                : " " + words.say("mark.read");
    }

    /** The same in words. */
    String inWords(Message message, Reach reach) {
        if (message.refusal() != null) {
            return words.say("mark.refused", words.say(message.refusal()));
        }
        if (message.waits()) {
            return words.say("mark.waits");
        }
        int delivered = reach.delivered(message.seq());
        int read = reach.read(message.seq());
        if (delivered == 0) {
            return words.say("mark.accepted");
        }
        if (!group) {
            return words.say(read == 0 ? "mark.delivered" : "mark.read");
        }
        return words.say("mark.delivered.group", delivered)
                + (read == 0 ? "" : ", " + words.say("mark.read.group", read));
    }
}
