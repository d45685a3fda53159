package dev.recado.terminal.signin;

import dev.recado.client.Session;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.language.Refusals;
import dev.recado.terminal.language.Texts;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * From a nickname to a session: asks for the password, and whether to make an account.
 *
 * <pre>
 *   password ──► login ──► session
 *      ▲          │ 202
 *      │          ▼
 *      ├── no ── register? ── yes ──► repeated ──► register ──► login
 *      └──────────────────────────────────────────── 501
 * </pre>
 */
final class Entrance {
    /** After these the person can try something else, or the same later. */
    private static final Set<ErrorCode> MAY_BE_REPEATED =
            EnumSet.of(ErrorCode.LOGINS_TOO_FAST, ErrorCode.LOGINS_BUSY, ErrorCode.INVALID_FIELD, ErrorCode.TOO_LARGE);

    private final Gate gate;
    private final Asker asker;
    private final Texts texts;
    private final Refusals refusals;
    private final DeviceName device;

    private Nickname nickname;
    private boolean register;
    private String name;

    Entrance(Gate gate, Asker asker, Language language, Texts texts, DeviceName device) {
        this.gate = gate;
        this.asker = asker;
        this.texts = texts;
        this.refusals = new Refusals(language.locale());
        this.device = device;
    }

    /** Throws the last refusal when it has tried often enough. {@code again} asks for the nickname, and suggests one. */
    Session enter(Nickname first, Answers given, UnaryOperator<Nickname> again) {
        nickname = first;
        register = given.register();
        name = given.name();
        String password = given.password();
        for (int tries = 1; ; tries++) {
            try {
                return attempt(password == null ? password() : password);
            } catch (Refusal refusal) {
                if (tries == FirstRun.TRIES_MAX || !canGoOn(refusal)) {
                    throw refusal;
                }
                password = null;
                if (given.nickname() == null) {
                    nickname = again.apply(nickname);
                }
            }
        }
    }

    private String password() {
        if (register) {
            return repeated(asker.secret(texts.say("password.new")));
        }
        return asker.secret(texts.say("password", nickname));
    }

    private Session attempt(String password) {
        if (register) {
            return registered(password);
        }
        try {
            return gate.login(nickname, password, device);
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.WRONG_CREDENTIALS) {
                throw refusal;
            }
            asker.say(texts.say("unknown", nickname));
            if (!asker.yes(texts.say("register", nickname))) {
                throw refusal;
            }
            return registered(repeated(password));
        }
    }

    private Session registered(String password) {
        gate.register(nickname, password, name);
        register = false;
        asker.say(texts.say("registered", nickname));
        return gate.login(nickname, password, device);
    }

    /** What nobody could see is typed twice. */
    private String repeated(String typed) {
        String password = typed;
        while (!asker.secret(texts.say("password.again")).equals(password)) {
            asker.say(texts.say("password.different"));
            password = asker.secret(texts.say("password.new"));
        }
        return password;
    }

    /** Says what was wrong, unless that was said. */
    private boolean canGoOn(Refusal refusal) {
        if (refusal.code() == ErrorCode.NICKNAME_TAKEN) {
            register = false;
            asker.say(texts.say("taken", nickname));
            return true;
        }
        if (MAY_BE_REPEATED.contains(refusal.code())) {
            asker.say(refusals.say(refusal));
            return true;
        }
        return refusal.code() == ErrorCode.WRONG_CREDENTIALS;
    }
}
