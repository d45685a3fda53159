package dev.recado.terminal.screen.conversation;

import dev.recado.terminal.messenger.Member;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Login;
import dev.recado.terminal.screen.display.EditLine;
import dev.recado.terminal.screen.display.Input;
import dev.recado.terminal.screen.display.Line;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A person goes into a conversation, types, and goes back. Belongs to the person's thread. */
public final class Visit {
    /** How many messages are read at once, whatever the height of the terminal. */
    private static final int MESSAGES_MAX = 200;
    /** What may stand before what is typed, in parts of the width. */
    private static final int LABEL_PART = 3;

    private static final Object HEADER = new Object();

    private final Desk desk;
    private final Peer peer;
    private final Dialog dialog;
    private final Login login;
    private final ConversationView view;
    private final Commands commands;

    /**
     * Prepares to go.
     *
     * @param desk whose
     * @param login asks for the password if need be
     * @param peer with whom
     */
    public Visit(Desk desk, Login login, Peer peer) {
        this.desk = desk;
        this.peer = peer;
        this.dialog = new Dialog(desk);
        this.login = login;
        this.view = new ConversationView(desk, peer);
        this.commands = new Commands(desk, peer, view);
    }

    /**
     * Goes, and comes back when the person wants to.
     *
     * @return false if the conversation could not be opened; then it was said why
     */
    public boolean take() {
        desk.events().open(view);
        try {
            if (!opens()) {
                return false;
            }
            desk.edit().whenTyped(this::types);
            talk();
            return true;
        } finally {
            desk.edit().whenTyped(() -> {});
            desk.edit().forgetLines();
            desk.events().open(null);
            view.leave();
            desk.standing().talksTo(null, null);
        }
    }

    private boolean opens() {
        int limit = Math.min(MESSAGES_MAX, Math.max(10, desk.edit().rows()));
        Optional<Page> page = dialog.await(desk.messenger().history(view.id(), Long.MAX_VALUE, limit));
        if (page.isEmpty()) {
            return false;
        }
        view.sheet().add(header(""));
        desk.painter().show(view.sheet());
        view.fill(page.get(), desk.unread().of(view.id()));
        desk.standing().talksTo(dialog.safe(peer.label()), null);
        dialog.whenKnown(desk.messenger().reach(view.id()), view::reached);
        lookAround();
        return true;
    }

    private void lookAround() {
        if (peer instanceof Peer.Somebody somebody) {
            dialog.whenKnown(desk.messenger().watch(somebody), online -> view.presence(somebody, online));
            dialog.whenKnown(
                    desk.messenger().blocked(),
                    blocked -> view.blocks(
                            blocked.stream().anyMatch(one -> one.account().equals(somebody.account()))));
        } else if (peer instanceof Peer.Group group) {
            dialog.whenKnown(
                    desk.messenger().members(group), members -> view.sheet().change(header(here(members)), null));
        }
    }

    private String here(List<Member> members) {
        long online = members.stream().filter(Member::online).count();
        return desk.words().say("header.members", members.size(), online) + " "
                + desk.look().signs().dot() + " ";
    }

    private Line header(String about) {
        return Line.of(new AttributedStringBuilder()
                        .append(dialog.safe(peer.label()), desk.look().strong())
                        .append(
                                " " + desk.look().signs().dot() + " " + about + help(),
                                desk.look().dim()))
                .named(HEADER);
    }

    private String help() {
        return desk.words().say("header.help");
    }

    private void types() {
        String text = desk.edit().text();
        if (!text.isBlank() && !text.startsWith("/")) {
            desk.messenger().typing(peer);
        }
    }

    private void talk() {
        String unsent = "";
        while (true) {
            login.askIfNeeded();
            Input input = dialog.read(new EditLine.Asked(label(), unsent, false, commands::words, true));
            unsent = "";
            if (input instanceof Input.Ended
                    || input instanceof Input.Interrupted interrupted
                            && interrupted.text().isEmpty()) {
                return;
            }
            if (input instanceof Input.Text text) {
                Typed typed = Typed.of(text.text());
                if (typed instanceof Typed.Command command && !commands.carryOut(command)) {
                    return;
                }
                if (typed instanceof Typed.Nothing) {
                    login.askAgain();
                }
                if (typed instanceof Typed.Unknown unknown) {
                    dialog.wrong("order.unknown", dialog.safe(unknown.word()));
                    unsent = unknown.alone() ? "" : text.text();
                }
                if (typed instanceof Typed.TooLong) {
                    // Given back at once it would fill the screen, and nobody could read why.
                    dialog.wrong("message.long", Typed.BYTES_MAX);
                }
                if (typed instanceof Typed.Words words
                        && !takes(desk.messenger().send(peer, words.text()))) {
                    // Nothing typed is lost.
                    unsent = text.text();
                }
            }
        }
    }

    /** What the messenger has and did not answer for is not given back: it may be sent yet, and would be sent twice. */
    private boolean takes(Future<Message> sending) {
        return dialog.isDone(sending, "send.slow") || !sending.failed();
    }

    private AttributedString label() {
        int room = Math.max(4, desk.edit().columns() / LABEL_PART);
        AttributedString name = dialog.label(dialog.safe(peer.label()));
        return new AttributedStringBuilder()
                .append(name.columnLength() > room ? name.columnSubSequence(0, room) : name)
                .append(dialog.label("> "))
                .toAttributedString();
    }
}
