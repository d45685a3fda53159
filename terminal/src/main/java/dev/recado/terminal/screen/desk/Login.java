package dev.recado.terminal.screen.desk;

import dev.recado.terminal.messenger.Standing;
import java.util.Optional;

/** Asks for the password when the server wants it again. Belongs to the person's thread. */
public final class Login {
    private static final int ATTEMPTS = 3;

    private final Desk desk;
    private final Dialog dialog;
    private boolean declined;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public Login(Desk desk) {
        this.desk = desk;
        this.dialog = new Dialog(desk);
    }

    /** Asks if need be, unless the person did not want to. */
    public void askIfNeeded() {
        if (desk.messenger().standing() != Standing.LOGIN_NEEDED) {
            declined = false;
        } else if (!declined) {
            declined = !succeeds();
        }
    }

    /** Asks the next time even if the person did not want to before. */
    public void askAgain() {
        declined = false;
    }

    private boolean succeeds() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<String> password = dialog.askHidden("login.password");
            if (password.isEmpty()) {
                dialog.hint("login.later");
                return false;
            }
            if (dialog.isDone(desk.messenger().login(password.get()))) {
                return true;
            }
        }
        return false;
    }
}
