package dev.recado.gateway.bridge;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes frames of JSON as bytes, field by field, one frame after the other in the same place. A field that is {@code null} is left
 * out. Names of fields are ASCII, and have nothing that would have to be escaped.
 *
 * <p>Not thread safe.
 */
final class JsonWriter {
    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final int BYTES_AT_FIRST = 1024;
    /** A longer array, of a longer frame, is given up with it. */
    private static final int BYTES_KEPT = 1 << 17;

    private static final int ID_DIGITS = 13;
    private static final int NUMBER_DIGITS_MAX = 19;
    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] ESCAPED = new boolean[256];

    static {
        Arrays.fill(ESCAPED, 0, ' ', true);
        ESCAPED['"'] = true;
        ESCAPED['\\'] = true;
    }

    private byte[] bytes = new byte[BYTES_AT_FIRST];
    private int length;

    /** Begins the object of a new frame; what was written and not ended is forgotten. */
    JsonWriter beginFrame() {
        length = LENGTH_BYTES;
        return append('{');
    }

    /** Ends the object; gives the frame, its length in front. */
    Buffer endFrame() {
        append('}');
        Buffer frame = Buffer.buffer(length)
                .appendInt(length - LENGTH_BYTES)
                .appendBytes(bytes, LENGTH_BYTES, length - LENGTH_BYTES);
        if (bytes.length > BYTES_KEPT) {
            bytes = new byte[BYTES_AT_FIRST];
        }
        return frame;
    }

    /** How much is written. */
    int mark() {
        return length;
    }

    /** Forgets what was written behind a {@link #mark}. */
    void backTo(int mark) {
        length = mark;
    }

    /** Takes back what was written behind a {@link #mark}. */
    byte[] take(int mark) {
        byte[] taken = Arrays.copyOfRange(bytes, mark, length);
        length = mark;
        return taken;
    }

    JsonWriter beginObject(String name) {
        name(name);
        return append('{');
    }

    /** An object that is an element of an array. */
    JsonWriter beginObject() {
        separate();
        return append('{');
    }

    JsonWriter endObject() {
        return append('}');
    }

    JsonWriter beginArray(String name) {
        name(name);
        return append('[');
    }

    JsonWriter endArray() {
        return append(']');
    }

    /** An element of an array. */
    JsonWriter add(AccountId id) {
        separate();
        return id(id.value());
    }

    /** An element of an array, as it was {@linkplain #take taken}. */
    JsonWriter add(byte[] json) {
        separate();
        return append(json, 0, json.length);
    }

    JsonWriter put(String name, String text) {
        if (text == null) {
            return this;
        }
        name(name);
        append('"');
        escaped(text.getBytes(StandardCharsets.UTF_8));
        return append('"');
    }

    /** A constant, as a word in small letters. */
    JsonWriter put(String name, Enum<?> constant) {
        name(name);
        append('"');
        ascii(constant.name());
        for (int i = length - constant.name().length(); i < length; i++) {
            bytes[i] = (byte) Character.toLowerCase(bytes[i]);
        }
        return append('"');
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
        append('"');
        digits(id.low(), ID_DIGITS);
        append('-');
        digits(id.high(), ID_DIGITS);
        return append('"');
    }

    JsonWriter put(String name, long number) {
        name(name);
        if (number < 0) {
            return ascii(Long.toString(number));
        }
        int digits = 1;
        for (long next = 10; digits < NUMBER_DIGITS_MAX && next <= number; next *= 10) {
            digits++;
        }
        return digits(number, digits);
    }

    JsonWriter put(String name, boolean flag) {
        name(name);
        return ascii(flag ? "true" : "false");
    }

    JsonWriter put(String name, Boolean flag) {
        return flag == null ? this : put(name, flag.booleanValue());
    }

    /** A value that is JSON already. */
    JsonWriter putJson(String name, String json) {
        name(name);
        byte[] value = json.getBytes(StandardCharsets.UTF_8);
        return append(value, 0, value.length);
    }

    private void name(String name) {
        separate();
        append('"');
        ascii(name);
        append('"');
        append(':');
    }

    /** Between two fields, or two elements: neither begins where an object or an array does. */
    private void separate() {
        byte before = bytes[length - 1];
        if (before != '{' && before != '[') {
            append(',');
        }
    }

    private JsonWriter ascii(String text) {
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += end;
        return this;
    }

    private JsonWriter id(long id) {
        append('"');
        digits(id, ID_DIGITS);
        return append('"');
    }

    private JsonWriter digits(long number, int digits) {
        room(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void escaped(byte[] text) {
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte c = text[i];
            if (ESCAPED[c & 0xff]) {
                append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        append(text, from, text.length);
    }

    private void escape(byte c) {
        append('\\');
        switch (c) {
            case '"', '\\' -> append(c);
            case '\b' -> append('b');
            case '\t' -> append('t');
            case '\n' -> append('n');
            case '\f' -> append('f');
            case '\r' -> append('r');
            default -> ascii("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        }
    }

    private JsonWriter append(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
        return this;
    }

    private JsonWriter append(int one) {
        room(1);
        bytes[length++] = (byte) one;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
