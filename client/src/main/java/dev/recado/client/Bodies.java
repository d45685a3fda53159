package dev.recado.client;

import dev.recado.contract.id.AccountId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;

/** Bodies of requests that several have in common. */
final class Bodies {
    private Bodies() {}

    /** A page of anything; {@code after} is {@code null} for the first one. */
    static JsonObject page(Object after, int limit) {
        JsonObject body = new JsonObject().put("limit", limit);
        return after == null ? body : body.put("after", after.toString());
    }

    static JsonObject account(AccountId account) {
        return new JsonObject().put("account", account.toString());
    }

    static JsonObject accounts(Collection<AccountId> accounts) {
        return new JsonObject()
                .put(
                        "accounts",
                        new JsonArray(accounts.stream().map(AccountId::toString).toList()));
    }

    /** Puts somebody into a body: {@code @nickname} or an id. */
    static JsonObject putPerson(JsonObject body, String who) {
        return who.startsWith("@") ? body.put("nickname", who.substring(1)) : body.put("account", who);
    }
}
