package dev.recado.registry.domain;

/**
 * What is kept of a password.
 *
 * @param value a bcrypt hash in its usual text form, 60 characters; tells its own cost and salt
 */
public record PasswordHash(String value) {
    /** Nothing of it: a hash is worth guessing at. */
    @Override
    public String toString() {
        return "PasswordHash[]";
    }
}
