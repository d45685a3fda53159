package dev.recado.contract.registry;

import dev.recado.contract.id.Text;
import dev.recado.contract.message.BusMessage;

/**
 * Asks to be believed.
 *
 * @param who the account
 * @param password its password, or {@code null}
 * @param token a token of an earlier login, or {@code null}; one of the two is there
 * @param remoteAddress the address of the client, for counting failures
 */
public record Login(AccountRef who, String password, String token, String remoteAddress) implements BusMessage {
    /** How many characters a password may have. */
    public static final int PASSWORD_CHARS_MAX = 1024;
    /** How many characters a token may have. */
    public static final int TOKEN_CHARS_MAX = 128;

    /**
     * Checks what was asked.
     *
     * @throws IllegalArgumentException if a field is missing or out of its range
     */
    public Login {
        if (who == null) {
            throw new IllegalArgumentException("account or nickname: missing");
        }
        if ((password == null) == (token == null)) {
            throw new IllegalArgumentException("password or token: expected one of the two");
        }
        if (password != null) {
            checkPassword(password);
        } else {
            Text.check("token", token, TOKEN_CHARS_MAX);
        }
    }

    static void checkPassword(String password) {
        Text.check("password", password, PASSWORD_CHARS_MAX);
        if (password.isEmpty()) {
            throw new IllegalArgumentException("password: empty");
        }
    }

    /** Everything but the secrets. */
    @Override
    public String toString() {
        return "Login[who=" + who + ", by=" + (token == null ? "password" : "token") + ", from=" + remoteAddress + "]";
    }
}
