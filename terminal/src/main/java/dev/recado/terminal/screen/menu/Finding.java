package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.desk.Presences;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for people and groups by name. Belongs to the person's thread. */
final class Finding {
    private final Desk desk;
    private final Dialog dialog;

    Finding(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
    }

    /** Shows who is there, as far as there is room, and asks for somebody by number or name. */
    Optional<Peer.Somebody> somebody(String key) {
        return somebody(key, dialog.await(desk.messenger().people()).orElse(List.of()), names(false));
    }

    /** Shows some people, as far as there is room, and asks for one of them by number, or for anybody by name. */
    Optional<Peer.Somebody> somebody(String key, List<Person> people, Function<String, Collection<String>> candidates) {
        List<Person> first = people.subList(0, Math.min(people.size(), new Pages(desk).rows() - 1));
        Presences presences = new Presences(desk);
        Choices choices = new Choices(desk);
        for (int i = 0; i < first.size(); i++) {
            desk.painter().sheet().add(presences.line(choices.before(i + 1), first.get(i)));
        }
        if (first.size() < people.size()) {
            dialog.hint("people.others", people.size() - first.size());
        }
        return dialog.ask(key, candidates)
                .flatMap(answer ->
                        Choices.choose(answer, first).map(Person::peer).or(() -> somebodyCalled(answer)));
    }

    private Optional<Peer.Somebody> somebodyCalled(String name) {
        Optional<Peer> found = dialog.await(desk.messenger().find(name));
        if (found.isPresent() && !(found.get() instanceof Peer.Somebody)) {
            dialog.wrong("find.person", dialog.safe(name));
        }
        return found.filter(Peer.Somebody.class::isInstance).map(Peer.Somebody.class::cast);
    }

    /** Asks for one of some groups by number, or for any by name. */
    Optional<Peer.Group> group(String key, List<GroupInfo> groups) {
        return dialog.ask(key, names(true))
                .flatMap(answer ->
                        Choices.choose(answer, groups).map(GroupInfo::peer).or(() -> groupCalled(answer)));
    }

    /** A group by its name, with or without its sign, or by its id. */
    private Optional<Peer.Group> groupCalled(String name) {
        String full = name.startsWith("#") || name.matches("9\\d{12}") ? name : "#" + name;
        return dialog.await(desk.messenger().find(full))
                .filter(Peer.Group.class::isInstance)
                .map(Peer.Group.class::cast);
    }

    /** Asks for either. */
    Optional<Peer> anybody(String key) {
        return dialog.ask(key, typed -> desk.messenger().names()).flatMap(this::called);
    }

    /** Either, by name. */
    Optional<Peer> called(String name) {
        return dialog.await(desk.messenger().find(name));
    }

    private Function<String, Collection<String>> names(boolean groups) {
        return typed -> {
            List<String> names = desk.messenger().names().stream()
                    .filter(name -> name.startsWith("#") == groups)
                    .toList();
            return groups && !typed.startsWith("#")
                    ? names.stream().map(name -> name.substring(1)).toList()
                    : names;
        };
    }
}
