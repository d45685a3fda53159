package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Sessions;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.session.Greeting;
import dev.recado.gateway.session.LoggedIn;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** How answers and events look as JSON. Ids are strings, numbers of entries and times are numbers; what is not known is left out. */
final class Bodies {
    private Bodies() {}

    static JsonObject greeting(Greeting greeting) {
        return new JsonObject()
                .put("server", "recado")
                .put("version", greeting.version())
                .put("node", greeting.node())
                .put("limits", limits(greeting.limits()))
                .put("historyDays", greeting.historyDays());
    }

    private static JsonObject limits(Limits limits) {
        return new JsonObject()
                .put("frameBytes", limits.frameBytes())
                .put("frameBytesBeforeLogin", limits.frameBytesBeforeLogin())
                .put("bodyBytes", limits.bodyBytes())
                .put("window", limits.window())
                .put("requests", limits.requests())
                .put("sendsPerSecond", limits.sendsPerSecond())
                .put("watched", limits.watched())
                .put("loginMs", limits.login().toMillis())
                .put("idleMs", limits.idle().toMillis());
    }

    static JsonObject account(Account account) {
        return new JsonObject()
                .put("account", account.id().toString())
                .put("nickname", account.nickname().value());
    }

    static JsonObject loggedIn(LoggedIn login) {
        JsonObject body = account(login.account())
                .put("session", login.session().value())
                .put("token", login.token())
                .put("tokenExpiresAt", login.tokenExpiresAt());
        if (login.deviceKnown() != null) {
            body.put("deviceKnown", login.deviceKnown());
        }
        return body;
    }

    static JsonObject posted(Posted posted) {
        return new JsonObject()
                .put("conversation", posted.conversation().toString())
                .put("seq", posted.seq())
                .put("at", posted.at())
                .put("durable", durable(posted.durable()))
                .put("repeated", posted.repeated());
    }

    private static String durable(Durability durability) {
        return durability.name().toLowerCase(Locale.ROOT);
    }

    /** It is the first and only entry of its conversation. */
    static JsonObject broadcasted(Broadcasted broadcasted) {
        return new JsonObject()
                .put("recipients", broadcasted.recipients())
                .put("at", broadcasted.at())
                .put("durable", durable(broadcasted.durable()))
                .put("repeated", broadcasted.repeated())
                .put("conversation", broadcasted.conversation().toString())
                .put("seq", 1);
    }

    static JsonObject cursors(Cursors cursors) {
        return new JsonObject().put("delivered", cursors.delivered()).put("read", cursors.read());
    }

    static JsonObject profile(Profile profile) {
        JsonObject body = account(profile.account());
        if (profile.account().name() != null) {
            body.put("name", profile.account().name());
        }
        return body.put("online", profile.online()).put("lastSeenAt", profile.lastSeenAt());
    }

    static JsonObject presence(AccountId account, boolean online, long lastSeenAt) {
        return new JsonObject()
                .put("account", account.toString())
                .put("online", online)
                .put("lastSeenAt", lastSeenAt);
    }

    static JsonObject session(Sessions.Item item, boolean current) {
        JsonObject body = new JsonObject()
                .put("session", item.session().value())
                .put("node", item.node())
                .put("dialect", item.dialect())
                .put("remoteAddress", item.remoteAddress())
                .put("openedAt", item.openedAt())
                .put("current", current);
        return item.device() == null ? body : body.put("device", item.device().value());
    }
}
