package dev.recado.terminal.signin;

import dev.recado.client.Session;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import io.vertx.core.Vertx;

/** Makes a profile of answers that are all there. Waits for the server. */
public final class Unattended {
    private final Vertx vertx;
    private final Profiles profiles;

    /**
     * For the profiles of a person.
     *
     * @param vertx what clients run on
     * @param profiles where they are kept
     */
    public Unattended(Vertx vertx, Profiles profiles) {
        this.vertx = vertx;
        this.profiles = profiles;
    }

    /**
     * Registers if that was asked for, logs in, and keeps the profile.
     *
     * @param profile the name of the profile
     * @param given with nickname and password
     * @return the profile, with a token
     * @throws RuntimeException {@link SignInException} if nobody answers, a refusal, {@link OtherAccountException}, {@link
     *     dev.recado.terminal.profile.ProfileException}
     */
    public Profile run(String profile, Answers given) {
        Enrolment enrolment = new Enrolment(profiles, profile);
        Gate gate = new Gate(vertx, given.server());
        if (given.register()) {
            gate.register(given.nickname(), given.password(), given.name());
        }
        Session session = gate.login(given.nickname(), given.password(), enrolment.device());
        return enrolment.keep(gate, session);
    }
}
