package dev.recado.contract.registry;

import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.Text;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a new account.
 *
 * @param nickname how it will be called, or {@code null} to be called by its id
 * @param password what will open it, 1 to {@value Login#PASSWORD_CHARS_MAX} characters; {@code null} for an account that only open listeners open
 * @param name what to show instead of the nickname, at most {@value #NAME_CHARS_MAX} printable characters, or {@code null}
 */
public record RegisterAccount(Nickname nickname, String password, String name) implements BusMessage {
    /** How many characters a display name may have. */
    public static final int NAME_CHARS_MAX = 128;

    /**
     * Checks what was asked.
     *
     * @throws IllegalArgumentException if a field is out of its range
     */
    public RegisterAccount {
        if (nickname != null && nickname.looksLikeAnId()) {
            throw new IllegalArgumentException("nickname: 13 digits (expected: anything that is not an id)");
        }
        if (password != null) {
            Login.checkPassword(password);
        }
        if (name != null) {
            Text.checkLine("name", name, NAME_CHARS_MAX);
        }
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "RegisterAccount[nickname=" + nickname + ", name=" + name + "]";
    }
}
