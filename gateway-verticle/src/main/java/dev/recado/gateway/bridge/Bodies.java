package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.Sessions;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.session.Greeting;
import dev.recado.gateway.session.LoggedIn;

/** How answers and events look as JSON. Ids are strings, numbers of entries and times are numbers; what is not known is left out. */
final class Bodies {
    private Bodies() {}

    static void greeting(Greeting greeting, JsonWriter out) {
        out.put("server", "recado").put("version", greeting.version()).put("node", greeting.node());
        limits(greeting.limits(), out);
        out.put("historyDays", greeting.historyDays());
    }

    private static void limits(Limits limits, JsonWriter out) {
        out.beginObject("limits")
                .put("frameBytes", limits.frameBytes())
                .put("frameBytesBeforeLogin", limits.frameBytesBeforeLogin())
                .put("bodyBytes", limits.bodyBytes())
                .put("window", limits.window())
                .put("requests", limits.requests())
                .put("sendsPerSecond", limits.sendsPerSecond())
                .put("watched", limits.watched())
                .put("loginMs", limits.login().toMillis())
                .put("idleMs", limits.idle().toMillis())
                .endObject();
    }

    static void account(Account account, JsonWriter out) {
        out.put("account", account.id()).put("nickname", account.nickname().value());
    }

    static void loggedIn(LoggedIn login, JsonWriter out) {
        account(login.account(), out);
        out.put("session", login.session().value());
        if (login.token() != null) {
            out.put("token", login.token()).put("tokenExpiresAt", login.tokenExpiresAt());
        }
        out.put("deviceKnown", login.deviceKnown());
    }

    static void posted(Posted posted, JsonWriter out) {
        out.put("conversation", posted.conversation())
                .put("seq", posted.seq())
                .put("at", posted.at())
                .put("durable", posted.durable())
                .put("repeated", posted.repeated());
    }

    /** It is the first and only entry of its conversation. */
    static void broadcasted(Broadcasted broadcasted, JsonWriter out) {
        out.put("recipients", broadcasted.recipients())
                .put("at", broadcasted.at())
                .put("durable", broadcasted.durable())
                .put("repeated", broadcasted.repeated())
                .put("conversation", broadcasted.conversation())
                .put("seq", 1);
    }

    static void cursors(Cursors cursors, JsonWriter out) {
        out.put("delivered", cursors.delivered()).put("read", cursors.read());
    }

    static void profile(Profile profile, JsonWriter out) {
        account(profile.account(), out);
        out.put("name", profile.account().name())
                .put("online", profile.online())
                .put("lastSeenAt", profile.lastSeenAt());
    }

    static void presences(Profiles profiles, JsonWriter out) {
        out.beginArray("accounts");
        for (Profile profile : profiles.profiles()) {
            out.beginObject();
            presence(new Presence(profile.account().id(), profile.online(), profile.lastSeenAt()), out);
            out.endObject();
        }
        out.endArray();
    }

    static void presence(Presence presence, JsonWriter out) {
        out.put("account", presence.account())
                .put("online", presence.online())
                .put("lastSeenAt", presence.lastSeenAt());
    }

    static void session(Sessions.Item item, boolean current, JsonWriter out) {
        out.put("session", item.session().value())
                .put("node", item.node())
                .put("dialect", item.dialect())
                .put("remoteAddress", item.remoteAddress())
                .put("openedAt", item.openedAt())
                .put("current", current)
                .put("device", item.device() == null ? null : item.device().value());
    }
}
