package dev.recado.terminal.screen.conversation;

import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.display.Line;
import java.util.List;
import java.util.Optional;

/** The past of a conversation, a screen at a time, the newest first. Belongs to the person's thread. */
public final class History {
    private static final int FOUND_MAX = 500;

    private final Desk desk;
    private final Dialog dialog;
    private final Pages pages;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public History(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.pages = new Pages(desk);
    }

    /** Where messages come from: those before a number, at most so many. */
    private interface Source {
        Optional<Page> read(long before, int limit);
    }

    /**
     * Shows what was said.
     *
     * @param conversation where
     * @param peer with whom, or {@code null} if it is a broadcast
     * @param before the number of an entry, {@link Long#MAX_VALUE} for the newest
     */
    public void browse(ConversationId conversation, Peer peer, long before) {
        browse(
                desk.words().say("history.title", label(peer)),
                MessageLines.of(desk, peer),
                reach(conversation),
                before,
                (from, limit) -> dialog.await(desk.messenger().history(conversation, from, limit)));
    }

    /**
     * Shows where something was said.
     *
     * @param conversation where
     * @param peer with whom, or {@code null} if it is a broadcast
     * @param text what is searched
     */
    public void search(ConversationId conversation, Peer peer, String text) {
        Optional<List<Message>> found = dialog.await(desk.messenger().search(conversation, text, FOUND_MAX));
        if (found.isPresent() && found.get().isEmpty()) {
            dialog.say("search.nothing", dialog.safe(text));
            pages.goesOn("page.back");
        } else if (found.isPresent()) {
            browse(
                    desk.words()
                            .say(
                                    "search.title",
                                    label(peer),
                                    dialog.safe(text),
                                    found.get().size()),
                    MessageLines.of(desk, peer),
                    reach(conversation),
                    Long.MAX_VALUE,
                    (from, limit) -> Optional.of(part(found.get(), from, limit)));
        }
    }

    /** Nothing is lost if it is not known: the marks say less, then. */
    private Reach reach(ConversationId conversation) {
        return dialog.await(desk.messenger().reach(conversation).otherwise(Reach.NONE))
                .orElse(Reach.NONE);
    }

    private String label(Peer peer) {
        return peer == null ? desk.words().say("broadcast") : dialog.safe(peer.label());
    }

    private static Page part(List<Message> found, long before, int limit) {
        List<Message> older =
                found.stream().filter(message -> message.seq() < before).toList();
        int from = Math.max(0, older.size() - limit);
        return new Page(older.subList(from, older.size()), from > 0, false);
    }

    private void browse(String title, MessageLines lines, Reach reach, long before, Source source) {
        long from = before;
        boolean more = true;
        while (more) {
            Optional<Page> page = source.read(from, pages.rows());
            if (page.isEmpty()) {
                return;
            }
            List<Message> accepted = page.get().messages().stream()
                    .filter(message -> message.seq() > 0)
                    .toList();
            List<Message> fitting = fitting(accepted, lines, reach);
            more = !fitting.isEmpty() && (page.get().more() || fitting.size() < accepted.size());
            show(title, lines.withDays(fitting, reach), page.get(), more, from == Long.MAX_VALUE);
            if (!fitting.isEmpty()) {
                from = fitting.get(0).seq();
            }
            if (!pages.goesOn(more ? "page.older" : "page.back")) {
                return;
            }
        }
    }

    private void show(String title, List<Line> shown, Page page, boolean more, boolean newest) {
        dialog.page(title);
        if (page.local()) {
            dialog.hint("page.local");
        }
        if (!more) {
            dialog.hint(shown.isEmpty() && newest ? "conversation.empty" : "page.first");
        }
        shown.forEach(desk.painter().sheet()::add);
    }

    /** The newest ones, as many as the screen has room for, at least one. */
    private List<Message> fitting(List<Message> messages, MessageLines lines, Reach reach) {
        int first = messages.size();
        while (first > 0 && (first == messages.size() || height(messages, first - 1, lines, reach) <= pages.rows())) {
            first--;
        }
        return messages.subList(first, messages.size());
    }

    private int height(List<Message> messages, int first, MessageLines lines, Reach reach) {
        return lines.withDays(messages.subList(first, messages.size()), reach).stream()
                .mapToInt(desk.painter()::height)
                .sum();
    }
}
