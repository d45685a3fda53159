package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Pages;
import dev.recado.terminal.screen.desk.Presences;
import java.util.List;
import java.util.Optional;

/** The contacts: seeing, adding, naming and removing them. Belongs to the person's thread. */
final class ContactMenu {
    private final Desk desk;
    private final Dialog dialog;
    private final Finding finding;
    private final Choices choices;

    ContactMenu(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.finding = new Finding(desk);
        this.choices = new Choices(desk);
    }

    /** Shows them until the person goes back. */
    void run() {
        Optional<String> choice;
        do {
            dialog.page(desk.words().say("contacts.title"));
            list();
            for (int i = 1; i <= 3; i++) {
                desk.painter().sheet().add(choices.line(i, desk.words().say("contacts." + i)));
            }
            desk.painter().sheet().add(choices.line(0, desk.words().say("back")));
            choice = dialog.ask("choice.number");
        } while (choice.isPresent() && carriesOut(choice.get()));
    }

    private void list() {
        Presences presences = new Presences(desk);
        dialog.await(desk.messenger().contacts()).ifPresent(contacts -> {
            if (contacts.isEmpty()) {
                dialog.hint("contacts.none");
            }
            new Pages(desk)
                    .show(contacts.stream()
                            .map(person -> presences.line("  ", person))
                            .toList());
        });
    }

    private boolean carriesOut(String choice) {
        switch (choice) {
            case "1" -> add();
            case "2" -> rename();
            case "3" -> remove();
            default -> {
                return false;
            }
        }
        return dialog.isContinued();
    }

    private void add() {
        finding.somebody("ask.contact.new").ifPresent(somebody -> {
            String alias = dialog.ask("ask.alias").orElse(null);
            if (dialog.isDone(desk.messenger().putContact(somebody, alias))) {
                dialog.done("contact.added", alias == null ? dialog.safe(somebody.label()) : dialog.safe(alias));
            }
        });
    }

    private void rename() {
        contact().ifPresent(somebody -> {
            String alias = dialog.ask("ask.alias").orElse(null);
            if (dialog.isDone(desk.messenger().putContact(somebody, alias))) {
                String nickname = dialog.safe(somebody.nickname().toString());
                dialog.done("contact.renamed", nickname, alias == null ? nickname : dialog.safe(alias));
            }
        });
    }

    private void remove() {
        contact().ifPresent(somebody -> {
            if (dialog.isDone(desk.messenger().removeContact(somebody.account()))) {
                dialog.done("contact.removed", dialog.safe(somebody.label()));
            }
        });
    }

    private Optional<Peer.Somebody> contact() {
        List<Person> contacts = dialog.await(desk.messenger().contacts()).orElse(List.of());
        Optional<Peer.Somebody> somebody = finding.somebody(
                "ask.contact",
                contacts,
                typed -> contacts.stream().map(person -> person.peer().label()).toList());
        if (somebody.isPresent()
                && contacts.stream()
                        .noneMatch(person ->
                                person.peer().account().equals(somebody.get().account()))) {
            dialog.wrong("contact.unknown", dialog.safe(somebody.get().label()));
            return Optional.empty();
        }
        return somebody;
    }
}
