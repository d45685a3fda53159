package dev.recado.client;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reads what the server says of sessions into records, like {@link Answers}. */
final class SessionAnswers {
    private SessionAnswers() {}

    /** The answer to a login that named a device, or {@code null}. */
    static Session session(JsonObject json, DeviceName device) {
        return new Session(
                AccountId.parse(Fields.text(json, "account")),
                new Nickname(Fields.text(json, "nickname")),
                new SessionId(Fields.text(json, "session")),
                Fields.text(json, "token"),
                Fields.number(json, "tokenExpiresAt"),
                device,
                Fields.flag(json, "deviceKnown"));
    }

    static List<OpenSession> openSessions(JsonObject json) {
        return Fields.list(json, "sessions", SessionAnswers::openSession);
    }

    private static OpenSession openSession(JsonObject json) {
        return new OpenSession(
                new SessionId(Fields.text(json, "session")),
                Fields.text(json, "node"),
                Fields.text(json, "dialect", null),
                Fields.text(json, "remoteAddress", null),
                Fields.number(json, "openedAt"),
                Fields.flag(json, "current"),
                Fields.optional(json, "device", DeviceName::new));
    }
}
