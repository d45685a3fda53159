package dev.recado.gateway.numeric;

import dev.recado.gateway.numeric.Form.Fit;
import dev.recado.gateway.numeric.Form.Match;
import dev.recado.gateway.paced.Utf8Stream;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds frames among bytes that are cut anywhere. Most have a width; those with a text at their end have ended when they have as much text as
 * they may, and a frame begins behind it, or when nothing comes for some time.
 *
 * <p>Keeps no more than the beginning of one frame. Belongs to the context of its connection.
 */
final class NumericDecoder {
    private static final int CODE_CHARS = 2;
    /** No beginning of a frame has more, in units of UTF-16. */
    private static final int KEPT_MAX = 1024;

    private final Forms forms;
    private final Utf8Stream utf8 = new Utf8Stream();
    private final Cut cut = new Cut();
    private final StringBuilder text = new StringBuilder();
    private final Echoes echoes;
    /** Who the client says that it is, or null. */
    private String self;

    private boolean open;

    /** What stands at a place, and in which form. */
    private record Found(Form form, Match match) {}

    NumericDecoder(Forms forms, Echoes echoes) {
        this.forms = forms;
        this.echoes = echoes;
    }

    /** Goes on with what came. */
    List<Input> decode(Buffer bytes) {
        cut.came(bytes);
        text.append(utf8.decode(bytes));
        return take(false);
    }

    /** Nothing came for some time, or nothing more will come: a frame that had no end has ended. */
    List<Input> quiet() {
        if (open) {
            text.append(utf8.end());
            cut.end();
        }
        return take(true);
    }

    /** Whether there is a frame that is over if nothing more comes for some time. */
    boolean open() {
        return open;
    }

    /** Whether such a frame ends inside a character. */
    boolean cut() {
        return open && cut.inCharacter();
    }

    /** How many characters have come that are no frame yet, in units of UTF-16. */
    int keptChars() {
        return text.length();
    }

    private List<Input> take(boolean quiet) {
        List<Input> inputs = new ArrayList<>(1);
        int from = LineBreak.skip(text, 0);
        open = false;
        while (from < text.length()) {
            Found found = find(from, quiet);
            dropLineBreaks(found);
            if (found == null || tooLong(found.match(), from, quiet)) {
                inputs.add(new Input.Unknown());
                from = text.length();
            } else if (found.match().fit() == Fit.ENDED
                    || quiet && found.match().fit() == Fit.OPEN) {
                inputs.add(taken(found, from));
                from = LineBreak.skip(text, found.match().end());
            } else {
                open = found.match().fit() == Fit.OPEN;
                break;
            }
        }
        text.delete(0, from);
        return inputs;
    }

    /** Those behind a frame that cannot be longer: they would be kept for as long as nothing else comes. */
    private void dropLineBreaks(Found found) {
        if (found != null && found.match().fit() == Fit.OPEN) {
            int end = found.match().end();
            text.delete(end, LineBreak.skip(text, end));
        }
    }

    /** Also what silence has ended though something is behind it that is no frame. */
    private boolean tooLong(Match match, int from, boolean quiet) {
        boolean more = quiet && match.end() < text.length() || text.length() - from > KEPT_MAX;
        return match.fit() == Fit.TOO_LONG || match.fit() == Fit.OPEN && more;
    }

    private Input taken(Found found, int from) {
        Input input = found.form().take(text, from, found.match().end());
        if (input instanceof Input.Said said && said.phrase() == Phrase.CONNECT) {
            self = said.get(Field.ID);
        }
        return input;
    }

    /** Null if no frame begins here. */
    private Found find(int from, boolean quiet) {
        if (text.length() - from < CODE_CHARS) {
            boolean digit = Character.isDigit(text.charAt(from));
            return digit ? new Found(null, new Match(Fit.BEGINS, from)) : null;
        }
        List<Found> found = new ArrayList<>(1);
        for (Form form : forms.at(text, from)) {
            Match match = form.match(text, from, this::begins);
            if (match.fit() != Fit.NOT) {
                found.add(new Found(form, match));
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        int echo = echoes.length(text, from);
        return echo > 0 ? echo(found, from + echo) : found.size() > 1 ? choose(found, from, quiet) : found.get(0);
    }

    /** What was sent back ends where it ended before. */
    private static Found echo(List<Found> found, int end) {
        Found form = found.stream()
                .filter(one -> one.match().fit() != Fit.BEGINS)
                .findFirst()
                .orElse(found.get(0));
        return new Found(form.form(), new Match(Fit.ENDED, end));
    }

    /** Whether a frame begins behind one that may have ended. */
    private boolean begins(CharSequence all, int from) {
        if (all.length() - from < CODE_CHARS) {
            return false;
        }
        return forms.at(all, from).stream()
                .anyMatch(form -> form.match(all, from, (behind, at) -> true).fit() != Fit.NOT);
    }

    /** Of two forms of one code that both fit so far. */
    private Found choose(List<Found> found, int from, boolean quiet) {
        Found first = found.get(0);
        Found second = found.get(1);
        if (first.form().open() || second.form().open()) {
            Found complete = first.match().fit() == Fit.BEGINS ? second : first;
            boolean certain = quiet || complete == first;
            return certain ? complete : new Found(null, new Match(Fit.OPEN, from));
        }
        return chooseWidth(
                first.form().chars() < second.form().chars() ? first : second,
                first.form().chars() < second.form().chars() ? second : first,
                from,
                quiet);
    }

    /** The longer one names who the client is, or a group; or no frame begins where the shorter one ends. */
    private Found chooseWidth(Found shorter, Found longer, int from, boolean quiet) {
        if (shorter.match().fit() == Fit.BEGINS) {
            return shorter;
        }
        Boolean names = longer.form().names(self, text, from);
        if (names == null) {
            return quiet
                    ? shorter
                    : new Found(
                            shorter.form(), new Match(Fit.OPEN, shorter.match().end()));
        }
        boolean complete = longer.match().fit() == Fit.ENDED;
        boolean alone = !begins(text, LineBreak.skip(text, shorter.match().end()));
        return names || alone && (complete || !quiet) ? longer : shorter;
    }
}
