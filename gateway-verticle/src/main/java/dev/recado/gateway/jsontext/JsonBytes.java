package dev.recado.gateway.jsontext;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The signs and values of JSON as bytes, one behind the other in an array that grows. What belongs between them is not known here.
 *
 * <p>Not thread safe.
 */
public final class JsonBytes {
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

    /** Makes it empty. */
    public JsonBytes() {
        // Nothing is written yet.
    }

    /**
     * How much is written.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /**
     * The byte written last; not at the beginning.
     *
     * @return as it is
     */
    public byte last() {
        return bytes[length - 1];
    }

    /**
     * Forgets what is behind a length that it had.
     *
     * @param to the length
     */
    public void cut(int to) {
        length = to;
    }

    /**
     * What is behind a length that it had.
     *
     * @param from the length
     * @return a copy
     */
    public byte[] behind(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    /**
     * All of it behind its length, which is an int; then it is empty.
     *
     * @return the frame
     */
    public Buffer takeFrame() {
        Buffer frame = Buffer.buffer(Integer.BYTES + length).appendInt(length).appendBytes(bytes, 0, length);
        length = 0;
        if (bytes.length > BYTES_KEPT) {
            bytes = new byte[BYTES_AT_FIRST];
        }
        return frame;
    }

    /**
     * Writes a sign.
     *
     * @param sign ASCII
     * @return this
     */
    public JsonBytes append(char sign) {
        room(1);
        bytes[length++] = (byte) sign;
        return this;
    }

    /**
     * Writes what is JSON already, or a part of it.
     *
     * @param json in UTF-8
     * @return this
     */
    public JsonBytes append(byte[] json) {
        return append(json, 0, json.length);
    }

    private JsonBytes append(byte[] from, int begin, int end) {
        room(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
        return this;
    }

    /**
     * Writes ASCII with nothing that would have to be escaped.
     *
     * @param text the same
     * @return this
     */
    public JsonBytes ascii(String text) {
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += end;
        return this;
    }

    /**
     * Writes the same in small letters.
     *
     * @param text ASCII
     * @return this
     */
    public JsonBytes smallLetters(String text) {
        int begin = length;
        ascii(text);
        for (int i = begin; i < length; i++) {
            bytes[i] = (byte) Character.toLowerCase(bytes[i]);
        }
        return this;
    }

    /**
     * Writes any text, escaped, without its quotes.
     *
     * @param text the text; half of a surrogate pair becomes a question mark
     * @return this
     */
    public JsonBytes escaped(String text) {
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

    /**
     * Writes a number.
     *
     * @param number any
     * @return this
     */
    public JsonBytes number(long number) {
        if (number < 0) {
            return ascii(Long.toString(number));
        }
        int digits = 1;
        for (long next = 10; digits < NUMBER_DIGITS_MAX && next <= number; next *= 10) {
            digits++;
        }
        return digits(number, digits);
    }

    /**
     * Writes the last digits of a number.
     *
     * @param number not negative
     * @param digits how many of them
     * @return this
     */
    public JsonBytes digits(long number, int digits) {
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
