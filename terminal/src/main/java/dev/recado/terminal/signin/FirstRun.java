package dev.recado.terminal.signin;

import dev.recado.client.Session;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Server;
import io.vertx.core.Vertx;

/** Asks a person who he is and where, and makes a profile of it. Waits for the person and for the server. */
public final class FirstRun {
    /** How often the same is asked before it is given up. */
    static final int TRIES_MAX = 5;

    private final Vertx vertx;
    private final Profiles profiles;
    private final Asker asker;
    private final Language language;
    private final Texts texts;

    /**
     * For somebody who can be asked.
     *
     * @param vertx what clients run on
     * @param profiles where the profile is kept
     * @param asker the person
     * @param language how to speak to him
     */
    public FirstRun(Vertx vertx, Profiles profiles, Asker asker, Language language) {
        this.vertx = vertx;
        this.profiles = profiles;
        this.asker = asker;
        this.language = language;
        this.texts = Texts.of("dev.recado.terminal.signin.signin", language.locale());
    }

    /**
     * Asks what is missing, logs in, registers if the person wants that, and keeps the profile.
     *
     * @param profile the name of the profile
     * @param given what need not be asked
     * @return the profile, with a token
     * @throws RuntimeException {@link NoAnswerException} if the person leaves, {@link SignInException}, a refusal, {@link
     *     OtherAccountException}, {@link dev.recado.terminal.profile.ProfileException}
     */
    public Profile run(String profile, Answers given) {
        Enrolment enrolment = new Enrolment(profiles, profile);
        Gate gate = gate(given);
        warn(gate.server());
        Nickname nickname = given.nickname() == null ? nickname(null) : given.nickname();
        Entrance entrance = new Entrance(gate, asker, language, texts, enrolment.device());
        Session session = entrance.enter(nickname, given, this::nickname);
        return enrolment.keep(gate, session);
    }

    private Gate gate(Answers given) {
        Server server = given.server();
        for (int tries = 1; ; tries++) {
            Gate gate = new Gate(vertx, given.serverKnown() ? server : server(server));
            try {
                gate.knock();
                return gate;
            } catch (SignInException e) {
                if (given.serverKnown() || tries == TRIES_MAX) {
                    throw e;
                }
                asker.say(texts.say("unreachable", gate.server(), e.why()));
                server = gate.server();
            }
        }
    }

    private Server server(Server suggested) {
        while (true) {
            try {
                return suggested.at(Server.parse(asker.line(texts.say("server"), suggested.toString())));
            } catch (IllegalArgumentException e) {
                asker.say(texts.say("server.invalid"));
            }
        }
    }

    private void warn(Server server) {
        if (server.readableOnTheWay()) {
            asker.say(texts.say("unencrypted", server));
        }
    }

    /** {@code suggested} may be {@code null}. */
    private Nickname nickname(Nickname suggested) {
        while (true) {
            try {
                return new Nickname(asker.line(texts.say("nickname"), suggested == null ? null : suggested.value()));
            } catch (IllegalArgumentException e) {
                asker.say(texts.say("nickname.invalid", e.getMessage()));
            }
        }
    }
}
