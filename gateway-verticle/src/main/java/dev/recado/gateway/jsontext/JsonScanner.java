package dev.recado.gateway.jsontext;

import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes over the bytes of JSON once: blanks, words, numbers, and strings, which are well-formed UTF-8. What is anything else is an {@link
 * IllegalArgumentException} that repeats nothing of it.
 */
final class JsonScanner {
    private static final int DIGITS_MAX = 40;
    /** As many as a long has for certain. */
    private static final int LONG_DIGITS = 18;

    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;
    private static final int REPLACEMENT = 0xFFFD;

    /** What stands in a string for itself: not the quote that ends it, no escape, no control character. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    /** With a zero behind the last, which is nowhere in JSON: no other end needs to be looked for. */
    private final byte[] bytes;
    /** What is read next. */
    private int at;

    JsonScanner(Buffer json) {
        bytes = new byte[json.length() + 1];
        json.getBytes(bytes);
    }

    boolean atEnd() {
        return at == bytes.length - 1;
    }

    /** What to throw if this is not JSON, or none that is taken. */
    IllegalArgumentException malformed() {
        checkUtf8(0, bytes.length - 1);
        return new IllegalArgumentException("frame: not JSON that is taken here (well-formed, no key twice, at most "
                + JsonReader.DEPTH_MAX + " levels deep, numbers of at most " + DIGITS_MAX + " digits)");
    }

    private void checkUtf8(int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("frame: not UTF-8");
        }
    }

    /** Goes over blanks, to what comes behind them. */
    byte next() {
        byte b = bytes[at];
        while (b == ' ' || b == '\t' || b == '\n' || b == '\r') {
            b = bytes[++at];
        }
        return b;
    }

    /** Goes over what {@link #next} has found. */
    void skip() {
        at++;
    }

    void expect(char ascii) {
        if (bytes[at] != ascii) {
            throw malformed();
        }
        at++;
    }

    void expect(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    /** A string, of which the first quote is next. */
    String text() {
        expect('"');
        int from = at;
        String text = decode(from, plain());
        if (bytes[at] == '\\') {
            text = unescape(text);
        }
        expect('"');
        return text;
    }

    /** Goes to where a string ends, or to what is not plain in it; the result is negative if some of it is not ASCII. */
    private int plain() {
        int seen = 0;
        byte[] from = bytes;
        int i = at;
        for (byte b = from[i]; PLAIN[b & 0xff]; b = from[++i]) {
            seen |= b;
        }
        at = i;
        return seen;
    }

    private String unescape(String beginning) {
        StringBuilder text = new StringBuilder(beginning);
        while (bytes[at] == '\\') {
            at++;
            text.append(escaped());
            int from = at;
            text.append(decode(from, plain()));
        }
        return text.toString();
    }

    private char escaped() {
        return switch (bytes[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw malformed();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = bytes[at] < 0 ? -1 : Character.digit(bytes[at], HEX);
            if (digit < 0) {
                throw malformed();
            }
            unit = unit * HEX + digit;
            at++;
        }
        return (char) unit;
    }

    /** The plain text from a place to here. Decoding puts a character where something else was: only then one has to look again. */
    private String decode(int from, int seen) {
        String text = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        if (seen < 0 && text.indexOf(REPLACEMENT) >= 0) {
            checkUtf8(from, at);
        }
        return text;
    }

    /** A Long, or {@link Fields#NO_INTEGER}. */
    Object number() {
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        int digits = bytes[at] == '0' ? zero() : digits();
        int end = at;
        if (bytes[at] == '.') {
            at++;
            digits += digits();
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at++;
            if (bytes[at] == '+' || bytes[at] == '-') {
                at++;
            }
            digits += digits();
        }
        if (digits > DIGITS_MAX) {
            throw malformed();
        }
        return at == end ? integer(from, digits) : Fields.NO_INTEGER;
    }

    private int zero() {
        at++;
        return 1;
    }

    private int digits() {
        int from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw malformed();
        }
        return at - from;
    }

    private Object integer(int from, int digits) {
        if (digits > LONG_DIGITS) {
            return longInteger(from);
        }
        long value = 0;
        for (int i = at - digits; i < at; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        return bytes[from] == '-' ? -value : value;
    }

    private Object longInteger(int from) {
        BigInteger value = new BigInteger(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : Fields.NO_INTEGER;
    }
}
