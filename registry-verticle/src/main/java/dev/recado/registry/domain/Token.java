package dev.recado.registry.domain;

import dev.recado.contract.id.AccountId;

/**
 * A token as it is kept.
 *
 * @param hash of its text
 * @param account whom it opens
 * @param expiresAt from when on it opens nothing, in milliseconds since 1970
 */
public record Token(TokenHash hash, AccountId account, long expiresAt) {
    /**
     * Tells whether the token still opens its account.
     *
     * @param now milliseconds since 1970
     * @return false from {@code expiresAt} on
     */
    public boolean alive(long now) {
        return now < expiresAt;
    }
}
