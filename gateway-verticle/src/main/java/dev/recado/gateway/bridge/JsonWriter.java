package dev.recado.gateway.bridge;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.gateway.jsontext.JsonBytes;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes frames of JSON as bytes, field by field, one frame after the other in the same place. A field that is {@code null} is left
 * out. Names of fields are ASCII, and have nothing that would have to be escaped.
 *
 * <p>Not thread safe.
 */
final class JsonWriter {
    private static final int ID_DIGITS = 13;

    private final JsonBytes bytes = new JsonBytes();

    /** Begins the object of a new frame; what was written and not ended is forgotten. */
    JsonWriter beginFrame() {
        bytes.cut(0);
        return sign('{');
    }

    /** Ends the object; gives the frame, its length in front. */
    Buffer endFrame() {
        return bytes.append('}').takeFrame();
    }

    /** How much is written. */
    int mark() {
        return bytes.length();
    }

    /** Forgets what was written behind a {@link #mark}. */
    void backTo(int mark) {
        bytes.cut(mark);
    }

    /** Takes back what was written behind a {@link #mark}. */
    byte[] take(int mark) {
        byte[] taken = bytes.behind(mark);
        bytes.cut(mark);
        return taken;
    }

    JsonWriter beginObject(String name) {
        name(name);
        return sign('{');
    }

    /** An object that is an element of an array. */
    JsonWriter beginObject() {
        separate();
        return sign('{');
    }

    JsonWriter endObject() {
        return sign('}');
    }

    JsonWriter beginArray(String name) {
        name(name);
        return sign('[');
    }

    JsonWriter endArray() {
        return sign(']');
    }

    /** An element of an array. */
    JsonWriter add(AccountId id) {
        separate();
        return id(id.value());
    }

    /** An element of an array. */
    JsonWriter add(String text) {
        separate();
        bytes.append('"').escaped(text).append('"');
        return this;
    }

    /** An element of an array, as it was {@linkplain #take taken}. */
    JsonWriter add(byte[] json) {
        separate();
        bytes.append(json);
        return this;
    }

    JsonWriter put(String name, String text) {
        if (text == null) {
            return this;
        }
        name(name);
        bytes.append('"').escaped(text).append('"');
        return this;
    }

    /** A constant, as a word in small letters. */
    JsonWriter put(String name, Enum<?> constant) {
        name(name);
        bytes.append('"').smallLetters(constant.name()).append('"');
        return this;
    }

    JsonWriter put(String name, AccountId id) {
        if (id == null) {
            return this;
        }
        name(name);
        return id(id.value());
    }

    JsonWriter put(String name, GroupId id) {
        name(name);
        return id(id.value());
    }

    JsonWriter put(String name, ConversationId id) {
        name(name);
        if (!id.direct()) {
            return id(id.high());
        }
        bytes.append('"')
                .digits(id.low(), ID_DIGITS)
                .append('-')
                .digits(id.high(), ID_DIGITS)
                .append('"');
        return this;
    }

    JsonWriter put(String name, long number) {
        name(name);
        bytes.number(number);
        return this;
    }

    JsonWriter put(String name, boolean flag) {
        name(name);
        bytes.ascii(flag ? "true" : "false");
        return this;
    }

    JsonWriter put(String name, Boolean flag) {
        return flag == null ? this : put(name, flag.booleanValue());
    }

    /** A value that is JSON already. */
    JsonWriter putJson(String name, String json) {
        name(name);
        bytes.append(json.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void name(String name) {
        separate();
        bytes.append('"').ascii(name).append('"').append(':');
    }

    /** Between two fields, or two elements: neither begins where an object or an array does. */
    private void separate() {
        byte before = bytes.last();
        if (before != '{' && before != '[') {
            bytes.append(',');
        }
    }

    private JsonWriter id(long id) {
        bytes.append('"').digits(id, ID_DIGITS).append('"');
        return this;
    }

    private JsonWriter sign(char sign) {
        bytes.append(sign);
        return this;
    }
}
