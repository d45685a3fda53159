package dev.recado.terminal.screen.conversation;

import dev.recado.terminal.messenger.Member;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reader;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.desk.Presences;
import dev.recado.terminal.screen.display.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.utils.AttributedStringBuilder;

/** Does what is asked for in the middle of a conversation. Belongs to the person's thread. */
final class Commands {
    private final Desk desk;
    private final Peer peer;
    private final ConversationView view;
    private final Dialog dialog;
    private final Pages pages;
    private final History history;

    Commands(Desk desk, Peer peer, ConversationView view) {
        this.desk = desk;
        this.peer = peer;
        this.view = view;
        this.dialog = new Dialog(desk);
        this.pages = new Pages(desk);
        this.history = new History(desk);
    }

    /** What the last word of what is typed may become. */
    List<String> words(String typed) {
        if (typed.startsWith("/") && typed.chars().noneMatch(Character::isWhitespace)) {
            return suitable().map(order -> order.word(desk.words().language())).toList();
        }
        String word = typed.substring(lastWord(typed));
        return word.isEmpty() ? List.of() : names(word.startsWith("@"));
    }

    private static int lastWord(String typed) {
        int start = typed.length();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Of people and groups, as they are written where somebody is talked of. */
    private List<String> names(boolean addressed) {
        return desk.messenger().names().stream()
                .map(name -> addressed && !name.startsWith("#") ? "@" + name : name)
                .toList();
    }

    private Stream<Order> suitable() {
        return Arrays.stream(Order.values()).filter(this::isSuitable);
    }

    private boolean isSuitable(Order order) {
        return peer instanceof Peer.Group ? order.suitsGroups() : order.suitsPeople();
    }

    /** Tells whether the person stays in the conversation. */
    boolean carryOut(Typed.Command command) {
        if (!isSuitable(command.order())) {
            dialog.wrong(peer instanceof Peer.Group ? "order.people" : "order.groups");
            return true;
        }
        switch (command.order()) {
            case MENU -> {
                return false;
            }
            case LEAVE -> {
                return !leaves((Peer.Group) peer);
            }
            case HISTORY -> browse(command.argument());
            case SEARCH -> search(command.argument());
            case STATUS -> status(command.argument());
            case MEMBERS -> members((Peer.Group) peer);
            case DISCARD -> discard();
            case BLOCK -> block((Peer.Somebody) peer, true);
            case UNBLOCK -> block((Peer.Somebody) peer, false);
            case HELP -> help();
        }
        return true;
    }

    private void browse(String text) {
        if (text.isEmpty()) {
            elsewhere(() -> history.browse(view.id(), peer, view.oldest()));
        } else {
            search(text);
        }
    }

    private void search(String text) {
        if (text.isEmpty()) {
            dialog.wrong("search.what");
        } else {
            elsewhere(() -> history.search(view.id(), peer, text));
        }
    }

    /** Shows something else, and comes back. */
    private void elsewhere(Runnable something) {
        view.inSight(false);
        try {
            something.run();
        } finally {
            if (desk.painter().sheet() != view.sheet()) {
                desk.painter().show(view.sheet());
            }
            view.inSight(true);
        }
    }

    private void status(String argument) {
        List<Message> own = view.own();
        int number = argument.matches("[1-9]\\d{0,2}") ? Integer.parseInt(argument) : argument.isEmpty() ? 1 : 0;
        if (number == 0) {
            dialog.wrong("status.number");
        } else if (number > own.size()) {
            dialog.say("status.none");
        } else {
            status(own.get(number - 1));
        }
    }

    private void status(Message message) {
        dialog.say("status.of", dialog.safe(excerpt(message.body())));
        if (message.seq() == 0) {
            dialog.hint(
                    "status.line",
                    dialog.safe(peer.label()),
                    MessageLines.of(desk, peer).inWords(message, view.reach()));
            return;
        }
        dialog.await(desk.messenger().status(view.id(), message.seq()))
                .ifPresent(
                        readers -> pages.show(readers.stream().map(this::line).toList()));
    }

    private static String excerpt(String body) {
        int chars = Math.min(60, body.codePointCount(0, body.length()));
        return body.substring(0, body.offsetByCodePoints(0, chars));
    }

    private Line line(Reader reader) {
        String how = reader.read() ? "mark.read" : reader.delivered() ? "mark.delivered" : "mark.undelivered";
        return Line.of(
                "  "
                        + desk.words()
                                .say(
                                        "status.line",
                                        dialog.safe(reader.peer().label()),
                                        desk.words().say(how)),
                reader.read() ? desk.look().good() : desk.look().dim());
    }

    private void members(Peer.Group group) {
        dialog.await(desk.messenger().members(group)).ifPresent(members -> {
            dialog.say("members.title", members.size());
            pages.show(members.stream().map(this::line).toList());
        });
    }

    private Line line(Member member) {
        AttributedStringBuilder text = new AttributedStringBuilder()
                .append("  ")
                .append(new Presences(desk).sign(member.online()))
                .append(" " + dialog.safe(member.peer().label()));
        String role = desk.words().say("role." + member.role().name().toLowerCase(Locale.ROOT));
        return Line.of(text.append(" (" + role + ")", desk.look().dim()));
    }

    private void discard() {
        dialog.await(desk.messenger().discard(view.id())).ifPresent(count -> {
            view.discard();
            dialog.say(count == 0 ? "discard.none" : "discard.done", count);
        });
    }

    private void block(Peer.Somebody somebody, boolean blocked) {
        if (dialog.isDone(desk.messenger().block(somebody, blocked))) {
            view.blocks(blocked);
            dialog.done(blocked ? "blocked.done" : "unblocked.done", dialog.safe(somebody.label()));
        }
    }

    private boolean leaves(Peer.Group group) {
        String name = dialog.safe(group.label());
        return dialog.confirm("leave.sure", name)
                && dialog.isDone(desk.messenger().leaveGroup(group));
    }

    private void help() {
        List<Line> lines = new ArrayList<>();
        suitable().forEach(order -> lines.add(line(order)));
        lines.add(Line.of(desk.words().say("help.more"), desk.look().dim()));
        pages.show(lines);
    }

    private Line line(Order order) {
        String word = String.format("  %-16s", order.word(desk.words().language()));
        return Line.of(new AttributedStringBuilder()
                        .append(word, desk.look().strong())
                        .append(desk.words().say("help." + order.name().toLowerCase(Locale.ROOT))))
                .indented(word.length());
    }
}
