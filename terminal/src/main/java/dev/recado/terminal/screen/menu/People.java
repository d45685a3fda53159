package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.desk.Presences;
import dev.recado.terminal.screen.display.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedStringBuilder;

/** Who and what there is. Belongs to the person's thread. */
final class People {
    private final Desk desk;
    private final Dialog dialog;
    private final Presences presences;

    People(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.presences = new Presences(desk);
    }

    /** Everybody, and all groups. */
    void show() {
        Optional<List<Person>> people = dialog.await(desk.messenger().people());
        Optional<List<GroupInfo>> groups = dialog.await(desk.messenger().groups());
        List<Line> lines = new ArrayList<>();
        people.ifPresent(all -> addPeople(lines, all));
        groups.ifPresent(all -> addGroups(lines, all));
        new Pages(desk).show(lines);
    }

    private void addPeople(List<Line> lines, List<Person> people) {
        boolean known = people.stream().anyMatch(person -> person.online() != null);
        long online = people.stream()
                .filter(person -> Boolean.TRUE.equals(person.online()))
                .count();
        lines.add(known ? title("people.title", people.size(), online) : title("people.unseen", people.size()));
        people.forEach(person -> lines.add(presences.line("  ", person)));
    }

    private void addGroups(List<Line> lines, List<GroupInfo> groups) {
        lines.add(title("groups.title", groups.size()));
        groups.forEach(group -> lines.add(line("  ", group)));
    }

    private Line title(String key, Object... counts) {
        return Line.of(desk.words().say(key, counts), desk.look().strong());
    }

    /** A group in a list. */
    Line line(String before, GroupInfo group) {
        AttributedStringBuilder text = new AttributedStringBuilder()
                .append(before)
                .append(
                        dialog.safe(group.peer().label()),
                        group.mine() ? desk.look().strong() : desk.look().dim());
        if (group.members() > 0) {
            text.append(
                    "  " + desk.words().say("group.members", group.members()),
                    desk.look().dim());
        }
        if (group.mine()) {
            text.append(
                    " " + desk.look().signs().dot() + " " + desk.words().say("group.mine"),
                    desk.look().dim());
        }
        return Line.item(text);
    }
}
