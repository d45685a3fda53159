package dev.recado.system.wire;

import io.vertx.core.json.JsonObject;

/** What requests say. */
public final class Body {
    private Body() {}

    /**
     * A body.
     *
     * @param fields names and values in turn
     * @return the object
     */
    public static JsonObject of(Object... fields) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
