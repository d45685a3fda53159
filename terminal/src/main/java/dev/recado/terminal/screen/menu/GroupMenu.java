package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Choosing, making and filling groups. Belongs to the person's thread. */
final class GroupMenu {
    private final Desk desk;
    private final Dialog dialog;
    private final Finding finding;

    GroupMenu(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.finding = new Finding(desk);
    }

    /** Shows one's own groups and asks in which one to talk. */
    Optional<Peer.Group> choose() {
        return mine().flatMap(mine -> finding.group("ask.group", mine));
    }

    /** Shows one's own groups with their numbers; nothing if they are not known. */
    private Optional<List<GroupInfo>> mine() {
        Optional<List<GroupInfo>> groups = dialog.await(desk.messenger().groups());
        List<GroupInfo> mine =
                groups.orElse(List.of()).stream().filter(GroupInfo::mine).toList();
        People people = new People(desk);
        Choices choices = new Choices(desk);
        new Pages(desk)
                .show(IntStream.range(0, mine.size())
                        .mapToObj(i -> people.line(choices.before(i + 1), mine.get(i)))
                        .toList());
        if (groups.isPresent() && mine.isEmpty()) {
            dialog.say("groups.none");
        }
        return groups.map(all -> mine);
    }

    /** Makes a group, and asks for members until there are no more. */
    void create() {
        dialog.ask("ask.group.new")
                .flatMap(name -> dialog.await(desk.messenger().createGroup(name)))
                .ifPresent(group -> {
                    dialog.done("group.created", dialog.safe(group.label()));
                    boolean more;
                    do {
                        more = add(group, "ask.member.more");
                    } while (more);
                });
    }

    /** Adds somebody to a group. */
    void add() {
        choose().ifPresent(group -> add(group, "ask.member"));
    }

    /** Tells whether somebody was named. */
    private boolean add(Peer.Group group, String question) {
        Optional<String> name = dialog.ask(question, typed -> desk.messenger().names());
        name.flatMap(finding::called).ifPresent(peer -> add(group, peer));
        return name.isPresent();
    }

    private void add(Peer.Group group, Peer peer) {
        if (!(peer instanceof Peer.Somebody somebody)) {
            dialog.wrong("find.person", dialog.safe(peer.label()));
        } else if (dialog.isDone(desk.messenger().addMember(group, somebody))) {
            dialog.done("member.added", dialog.safe(somebody.label()), dialog.safe(group.label()));
        }
    }
}
