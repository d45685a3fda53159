package dev.recado.launcher.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What checks found, as programs that look after others are used to read it (MicroProfile Health).
 *
 * @param up whether all is well
 * @param body the same, check by check
 */
record Report(boolean up, JsonObject body) {
    static Report of(List<Check> checks) {
        JsonArray found = new JsonArray();
        boolean up = true;
        for (Check check : checks) {
            Optional<String> trouble = check.trouble().get();
            up &= trouble.isEmpty();
            JsonObject result = new JsonObject().put("name", check.name()).put("status", word(trouble.isEmpty()));
            trouble.ifPresent(why -> result.put("data", new JsonObject().put("reason", why)));
            found.add(result);
        }
        return new Report(up, new JsonObject().put("status", word(up)).put("checks", found));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
