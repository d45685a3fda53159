package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.OwnSession;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Presences;
import dev.recado.terminal.screen.desk.Settings;
import dev.recado.terminal.screen.display.Line;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the person wants it, his sessions, and whom he blocks. Belongs to the person's thread. */
final class SettingsMenu {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final Desk desk;
    private final Dialog dialog;
    private final Choices choices;
    private boolean loggedOut;

    SettingsMenu(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.choices = new Choices(desk);
    }

    /** Shows them until the person goes back; tells whether he has logged out. */
    boolean run() {
        Optional<String> choice;
        do {
            show();
            choice = dialog.ask("choice.number");
        } while (choice.isPresent() && carriesOut(choice.get()) && !loggedOut);
        return loggedOut;
    }

    private void show() {
        Settings settings = desk.preferences().settings();
        dialog.page(desk.words().say("settings.title"));
        choice(1, "settings.language", desk.words().say("language"));
        choice(2, "settings.bell", yesOrNo(settings.bell()));
        choice(3, "settings.typing", yesOrNo(settings.typing()));
        choice(4, "settings.receipts", yesOrNo(settings.receipts()));
        choice(5, "settings.sessions");
        choice(6, "settings.blocked");
        choice(7, "settings.places");
        choice(8, "settings.logout");
        choice(0, "back");
    }

    private void choice(int number, String key, Object... arguments) {
        desk.painter().sheet().add(choices.line(number, desk.words().say(key, arguments)));
    }

    private String yesOrNo(boolean yes) {
        return desk.words().say(yes ? "yes" : "no");
    }

    private boolean carriesOut(String choice) {
        Settings settings = desk.preferences().settings();
        switch (choice) {
            case "1" ->
                keep(settings.withLanguage(
                        settings.language().getLanguage().equals("pt") ? Locale.ENGLISH : PORTUGUESE));
            case "2" -> keep(settings.withBell(!settings.bell()));
            case "3" -> keep(settings.withTyping(!settings.typing()));
            case "4" -> keep(settings.withReceipts(!settings.receipts()));
            case "5" -> sessions();
            case "6" -> blocked();
            case "7" -> places();
            case "8" -> logout();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void keep(Settings settings) {
        try {
            desk.preferences().keep(settings);
            desk.words().speak(settings.language());
        } catch (UncheckedIOException e) {
            dialog.failed(e);
            dialog.isContinued();
        }
    }

    private void sessions() {
        dialog.page(desk.words().say("sessions.title"));
        List<OwnSession> sessions = dialog.await(desk.messenger().sessions()).orElse(List.of());
        for (int i = 0; i < sessions.size(); i++) {
            desk.painter().sheet().add(choices.line(i + 1, describe(sessions.get(i))));
        }
        dialog.ask("ask.session")
                .flatMap(answer -> Choices.choose(answer, sessions))
                .ifPresent(this::end);
    }

    private String describe(OwnSession session) {
        List<String> parts = new ArrayList<>();
        parts.add(session.device() == null ? desk.words().say("session.unnamed") : dialog.safe(session.device()));
        if (session.from() != null) {
            parts.add(dialog.safe(session.from()));
        }
        parts.add(desk.words().say("session.since", new Presences(desk).when(session.openedAt())));
        if (session.current()) {
            parts.add(desk.words().say("session.current"));
        }
        return String.join(" " + desk.look().signs().dot() + " ", parts);
    }

    private void end(OwnSession session) {
        if (session.current()) {
            dialog.wrong("session.own");
        } else if (dialog.isDone(desk.messenger().endSession(session.id()))) {
            dialog.done("session.ended");
        }
        dialog.isContinued();
    }

    private void blocked() {
        dialog.page(desk.words().say("blocked.title"));
        List<Peer.Somebody> blocked = dialog.await(desk.messenger().blocked()).orElse(List.of());
        if (blocked.isEmpty()) {
            dialog.hint("blocked.none");
        }
        for (int i = 0; i < blocked.size(); i++) {
            desk.painter()
                    .sheet()
                    .add(choices.line(i + 1, dialog.safe(blocked.get(i).label())));
        }
        dialog.ask("ask.unblock")
                .flatMap(answer -> Choices.choose(answer, blocked))
                .ifPresent(this::unblock);
    }

    private void unblock(Peer.Somebody somebody) {
        if (dialog.isDone(desk.messenger().block(somebody, false))) {
            dialog.done("unblocked.done", dialog.safe(somebody.label()));
        }
        dialog.isContinued();
    }

    private void places() {
        dialog.page(desk.words().say("places.title"));
        place("places.profile", desk.preferences().profile().toString());
        place("places.messages", desk.preferences().messages().toString());
        dialog.isContinued();
    }

    private void place(String key, String path) {
        desk.painter()
                .sheet()
                .add(Line.of(
                        desk.words().say(key, dialog.safe(path)), desk.look().dim()));
    }

    private void logout() {
        if (dialog.confirm("logout.sure")) {
            desk.events().leaves(true);
            loggedOut = dialog.isDone(desk.messenger().logout());
            desk.events().leaves(loggedOut);
            if (!loggedOut) {
                dialog.isContinued();
            }
        }
    }
}
