package dev.recado.terminal.screen.menu;

import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Summary;
import dev.recado.terminal.screen.conversation.History;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.desk.Presences;
import dev.recado.terminal.screen.desk.Unread;
import dev.recado.terminal.screen.display.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedStringBuilder;

/** The conversations there are: to open one, or to read its past. Belongs to the person's thread. */
final class ConversationMenu {
    /** How much of the newest message is shown. */
    private static final int CHARS_MAX = 40;

    private final Desk desk;
    private final Dialog dialog;
    private final Finding finding;
    private final History history;

    ConversationMenu(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.finding = new Finding(desk);
        this.history = new History(desk);
    }

    /** Where somebody wants to go or to read. */
    private record Place(ConversationId id, Peer peer) {}

    /** Lets the person choose whom to talk to; broadcasts are shown at once. */
    Optional<Peer> choose() {
        Optional<Place> place = place("ask.conversation");
        place.filter(chosen -> chosen.peer() == null)
                .ifPresent(chosen -> history.browse(chosen.id(), null, Long.MAX_VALUE));
        return place.map(Place::peer);
    }

    /** Shows or searches the past of a conversation. */
    void read() {
        place("ask.history").ifPresent(place -> {
            Optional<String> words = dialog.ask("ask.search");
            if (words.isPresent()) {
                history.search(place.id(), place.peer(), words.get());
            } else {
                history.browse(place.id(), place.peer(), Long.MAX_VALUE);
            }
        });
    }

    private Optional<Place> place(String question) {
        Optional<List<Summary>> found = dialog.await(desk.messenger().conversations());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Summary> summaries = found.get().stream()
                .filter(summary -> summary.peer() != null || summary.last() != null)
                .toList();
        if (summaries.isEmpty()) {
            dialog.hint("conversations.none");
        }
        new Pages(desk).show(lines(summaries));
        return dialog.ask(question, typed -> desk.messenger().names()).flatMap(answer -> place(answer, summaries));
    }

    private Optional<Place> place(String answer, List<Summary> summaries) {
        if (answer.equals("0")) {
            return Optional.empty();
        }
        return Choices.choose(answer, summaries)
                .map(summary -> new Place(
                        Unread.conversation(summary, desk.messenger().me().id()), summary.peer()))
                .or(() -> finding.called(answer)
                        .map(peer -> new Place(
                                peer.conversation(desk.messenger().me().id()), peer)));
    }

    private List<Line> lines(List<Summary> summaries) {
        List<Line> lines = new ArrayList<>();
        for (Summary summary : summaries) {
            lines.add(line(lines.size() + 1, summary));
        }
        return lines;
    }

    private Line line(int number, Summary summary) {
        String label = summary.peer() == null
                ? desk.words().say("broadcast")
                : dialog.safe(summary.peer().label());
        AttributedStringBuilder text = new AttributedStringBuilder()
                .append(new Choices(desk).before(number), desk.look().strong())
                .append(
                        label,
                        summary.unread() > 0
                                ? desk.look().strong()
                                : desk.look().other());
        if (summary.unread() > 0) {
            text.append(
                    "  " + desk.words().say("conversation.unread", summary.unread()),
                    desk.look().fresh());
        }
        if (summary.last() != null) {
            text.append("  " + last(summary.last()), desk.look().dim());
        }
        return Line.item(text);
    }

    private String last(Message message) {
        String when = new Presences(desk).when(message.at());
        if (message.tellsOfChange()) {
            return when;
        }
        String text = dialog.safe(message.body());
        int chars = text.codePointCount(0, text.length());
        String start = chars <= CHARS_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARS_MAX))
                        + desk.look().signs().waits();
        String by = message.mine() ? desk.words().say("you") : dialog.safe(message.author());
        return when + " " + by + ": " + start;
    }
}
