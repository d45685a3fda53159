package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;

/**
 * An account as somebody names it: by id or by nickname, one of the two.
 *
 * @param account the id, or {@code null}
 * @param nickname the nickname, or {@code null}
 */
public record AccountRef(AccountId account, Nickname nickname) {
    /**
     * Checks that exactly one is given.
     *
     * @throws IllegalArgumentException if it is none or both
     */
    public AccountRef {
        if ((account == null) == (nickname == null)) {
            throw new IllegalArgumentException("account or nickname: expected one of the two");
        }
    }

    /**
     * Names an account by its id.
     *
     * @param account the id
     * @return the reference
     */
    public static AccountRef of(AccountId account) {
        return new AccountRef(account, null);
    }

    /**
     * Names an account by its nickname.
     *
     * @param nickname the nickname
     * @return the reference
     */
    public static AccountRef of(Nickname nickname) {
        return new AccountRef(null, nickname);
    }

    /** As a client writes it: 13 digits, or {@code @nickname}. */
    @Override
    public String toString() {
        return account != null ? account.toString() : "@" + nickname;
    }
}
