package dev.recado.gateway.bridge;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The signs and values of JSON as bytes, one behind the other in an array that grows. What belongs between them is not known here.
 *
 * <p>Not thread safe.
 */
final class JsonBytes {
    private static final int BYTES_AT_FIRST = 1024;
    /** A longer array, of a longer text, is given up with it. */
    private static final int BYTES_KEPT = 1 << 17;

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

    int length() {
        return length;
    }

    /** The one written last; not at the beginning. */
    byte last() {
        return bytes[length - 1];
    }

    /** Forgets what is behind a length that it had. */
    void cut(int to) {
        length = to;
    }

    /** What is behind a length that it had. */
    byte[] behind(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    /** All of it behind its length, which is an int; then it is empty. */
    Buffer takeFrame() {
        Buffer frame = Buffer.buffer(Integer.BYTES + length).appendInt(length).appendBytes(bytes, 0, length);
        length = 0;
        if (bytes.length > BYTES_KEPT) {
            bytes = new byte[BYTES_AT_FIRST];
        }
        return frame;
    }

    /** A sign, which is ASCII. */
    JsonBytes append(char sign) {
        room(1);
        bytes[length++] = (byte) sign;
        return this;
    }

    /** JSON, or a part of it. */
    JsonBytes append(byte[] json) {
        return append(json, 0, json.length);
    }

    private JsonBytes append(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
        return this;
    }

    /** ASCII, with nothing that would have to be escaped. */
    JsonBytes ascii(String text) {
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += end;
        return this;
    }

    /** The same in small letters. */
    JsonBytes smallLetters(String text) {
        int begin = length;
        ascii(text);
        for (int i = begin; i < length; i++) {
            bytes[i] = (byte) Character.toLowerCase(bytes[i]);
        }
        return this;
    }

    /** Any text, escaped, without its quotes. */
    JsonBytes escaped(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte c = utf8[i];
            if (ESCAPED[c & 0xff]) {
                append(utf8, from, i);
                escape(c);
                from = i + 1;
            }
        }
        return append(utf8, from, utf8.length);
    }

    private void escape(byte c) {
        append('\\');
        switch (c) {
            case '"', '\\' -> append((char) c);
            case '\b' -> append('b');
            case '\t' -> append('t');
            case '\n' -> append('n');
            case '\f' -> append('f');
            case '\r' -> append('r');
            default -> ascii("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        }
    }

    JsonBytes number(long number) {
        if (number < 0) {
            return ascii(Long.toString(number));
        }
        int digits = 1;
        for (long next = 10; digits < NUMBER_DIGITS_MAX && next <= number; next *= 10) {
            digits++;
        }
        return digits(number, digits);
    }

    /** The last digits of a number that is not negative, so many of them. */
    JsonBytes digits(long number, int digits) {
        room(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
