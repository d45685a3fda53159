package dev.recado.terminal.screen.menu;

import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.screen.conversation.Visit;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.Dialog;
import dev.recado.terminal.screen.desk.Login;
import dev.recado.terminal.screen.display.EditLine;
import dev.recado.terminal.screen.display.Input;
import java.util.Optional;

/**
 * The first menu. After what was asked for is shown, the next choice may be made below it; an empty line shows the menu again. Instead of
 * a number one may type with whom to talk. Belongs to the person's thread.
 */
public final class MainMenu {
    private static final int CHOICES = 9;

    private final Desk desk;
    private final Dialog dialog;
    private final Login login;
    private final Finding finding;
    private final GroupMenu groups;
    private final ConversationMenu conversations;

    private boolean interrupted;
    private boolean loggedOut;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public MainMenu(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
        this.login = new Login(desk);
        this.finding = new Finding(desk);
        this.groups = new GroupMenu(desk);
        this.conversations = new ConversationMenu(desk);
    }

    /** What is on the screen after a choice. */
    private enum After {
        /** What was asked for: it stays until the person has read it. */
        ANSWER,
        /** Nothing of interest. */
        MENU,
        /** The person leaves. */
        END
    }

    /**
     * Shows it until the person leaves.
     *
     * @return whether he has logged out
     */
    public boolean run() {
        After after = After.MENU;
        while (after != After.END) {
            if (after == After.MENU) {
                show();
            }
            login.askIfNeeded();
            after = read(after);
        }
        if (desk.messenger().waiting() > 0 && !loggedOut) {
            dialog.hint("leave.waiting", desk.messenger().waiting());
        }
        return loggedOut;
    }

    private void show() {
        login.askAgain();
        dialog.page(title());
        count();
        for (int i = 1; i <= CHOICES; i++) {
            choice(i);
        }
        choice(0);
    }

    private void choice(int number) {
        desk.painter().sheet().add(new Choices(desk).line(number, desk.words().say("menu." + number)));
    }

    private String title() {
        String nickname = dialog.safe(desk.messenger().me().nickname().toString());
        String standing = desk.edit().addressable()
                ? ""
                : " " + desk.look().signs().dot() + " " + desk.standing().text();
        return "Recado " + desk.look().signs().dot() + " " + nickname + standing;
    }

    /** What is unread is counted anew; nobody waits for it. */
    private void count() {
        dialog.whenKnown(desk.messenger().conversations(), all -> {
            desk.unread().count(all);
            desk.standing().refresh();
        });
    }

    private After read(After before) {
        String label = desk.words().say(before == After.ANSWER ? "menu.again" : "choice") + " ";
        Input input = dialog.read(new EditLine.Asked(
                dialog.label(label), "", false, typed -> desk.messenger().names(), false));
        if (input instanceof Input.Ended) {
            return After.END;
        }
        if (input instanceof Input.Interrupted ctrlC) {
            return interrupt(ctrlC, before);
        }
        interrupted = false;
        String choice = ((Input.Text) input).text().strip();
        return choice.isEmpty() ? After.MENU : carryOut(choice);
    }

    private After interrupt(Input.Interrupted input, After before) {
        if (!input.text().isEmpty()) {
            return before == After.MENU ? After.ANSWER : before;
        }
        if (interrupted) {
            return After.END;
        }
        interrupted = true;
        dialog.hint("menu.interrupted");
        return After.ANSWER;
    }

    private After carryOut(String choice) {
        if (!choice.matches("\\d")) {
            return finding.called(choice).map(this::talk).orElse(After.ANSWER);
        }
        int number = choice.charAt(0) - '0';
        if (number == 0) {
            return After.END;
        }
        dialog.page(desk.words().say("menu." + number));
        return carryOut(number);
    }

    private After carryOut(int number) {
        switch (number) {
            case 1 -> new People(desk).show();
            case 2 -> {
                return talk(finding.somebody("ask.person"));
            }
            case 3 -> {
                return talk(groups.choose());
            }
            case 4 -> groups.create();
            case 5 -> groups.add();
            case 6 -> {
                new ContactMenu(desk).run();
                return After.MENU;
            }
            case 7 -> conversations.read();
            case 8 -> {
                return talk(conversations.choose());
            }
            default -> {
                loggedOut = new SettingsMenu(desk).run();
                return loggedOut ? After.END : After.MENU;
            }
        }
        return After.ANSWER;
    }

    private After talk(Optional<? extends Peer> peer) {
        return peer.isPresent() ? talk(peer.get()) : After.ANSWER;
    }

    private After talk(Peer peer) {
        return new Visit(desk, login, peer).take() ? After.MENU : After.ANSWER;
    }
}
