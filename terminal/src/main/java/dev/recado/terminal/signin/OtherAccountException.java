package dev.recado.terminal.signin;

import dev.recado.terminal.profile.Profile;

/** The profile belongs to another account than the one that has logged in. */
public final class OtherAccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Profile profile;

    OtherAccountException(Profile profile) {
        super(profile.name() + " is of " + profile.nickname(), null, false, false);
        this.profile = profile;
    }

    /**
     * Whose it is.
     *
     * @return the profile as it is kept
     */
    public Profile profile() {
        return profile;
    }
}
