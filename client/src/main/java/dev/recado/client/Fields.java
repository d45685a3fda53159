package dev.recado.client;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads typed fields of what the server says. A field that is missing or of another type is an {@link IllegalArgumentException}. */
final class Fields {
    private Fields() {}

    static String text(JsonObject json, String field) {
        return require(json, field, String.class);
    }

    static String text(JsonObject json, String field, String otherwise) {
        return json.getValue(field) == null ? otherwise : text(json, field);
    }

    static long number(JsonObject json, String field) {
        return require(json, field, Number.class).longValue();
    }

    static long number(JsonObject json, String field, long otherwise) {
        return json.getValue(field) == null ? otherwise : number(json, field);
    }

    static boolean flag(JsonObject json, String field) {
        return json.getValue(field) != null && require(json, field, Boolean.class);
    }

    static JsonObject object(JsonObject json, String field) {
        return require(json, field, JsonObject.class);
    }

    /** The objects of a list, each read. */
    static <T> List<T> list(JsonObject json, String field, Function<JsonObject, T> read) {
        JsonArray array = require(json, field, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(i -> read.apply(cast(field, array.getValue(i), JsonObject.class)))
                .toList();
    }

    /** The texts of a list, each read. */
    static <T> List<T> texts(JsonObject json, String field, Function<String, T> read) {
        JsonArray array = require(json, field, JsonArray.class);
        return IntStream.range(0, array.size())
                .mapToObj(i -> read.apply(cast(field, array.getValue(i), String.class)))
                .toList();
    }

    /** A text, read, or {@code null} if it is not there. */
    static <T> T optional(JsonObject json, String field, Function<String, T> read) {
        return json.getValue(field) == null ? null : read.apply(text(json, field));
    }

    private static <T> T require(JsonObject json, String field, Class<T> type) {
        return cast(field, json.getValue(field), type);
    }

    private static <T> T cast(String field, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(field + ": "
                    + (value == null ? "missing" : value.getClass().getSimpleName()) + " (expected: "
                    + type.getSimpleName() + ")");
        }
        return type.cast(value);
    }
}
