package dev.recado.benchmarks.wire;

import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * Walks through a JSON object without making anything of it. Takes any order of keys, any blanks and any escapes; of what it steps
 * over it only looks for the end. Not thread safe.
 *
 * <pre>
 * cursor.begin(bytes, from, to);
 * while (cursor.nextKey()) {
 *     if (cursor.keyIs(SEQ)) seq = cursor.number(); else cursor.skip();
 * }
 * </pre>
 */
final class JsonCursor {
    private final Span key = new Span();
    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean escaped;

    /** Goes into the object that begins there. */
    void begin(byte[] array, int from, int to) {
        bytes = array;
        at = from;
        end = to;
        if (!enter()) {
            throw invalid();
        }
    }

    /** Goes into the object that is the value here; steps over any other value, and says false. */
    boolean enter() {
        if (peek() != '{') {
            skip();
            return false;
        }
        at++;
        return true;
    }

    /** Goes to the value of the next key of this object; false at its end, which is then left. */
    boolean nextKey() {
        int next = peek();
        if (next == ',') {
            at++;
            next = peek();
        }
        if (next == '}') {
            at++;
            return false;
        }
        string(key);
        if (peek() != ':') {
            throw invalid();
        }
        at++;
        return true;
    }

    boolean keyIs(byte[] name) {
        return key.is(name);
    }

    /** Reads the text here; steps over any other value, and leaves nothing in the span. */
    void text(Span text) {
        if (peek() == '"') {
            string(text);
        } else {
            text.clear();
            skip();
        }
    }

    /** Reads the whole number here; steps over any other value, and says -1. */
    long number() {
        int first = peek();
        int begin = at;
        skip();
        if (first < '0' || first > '9') {
            return -1;
        }
        long number = 0;
        for (int digit = begin; digit < at; digit++) {
            if (bytes[digit] < '0' || bytes[digit] > '9') {
                return -1;
            }
            number = number * 10 + (bytes[digit] - '0');
        }
        return number;
    }

    /** Steps over the value here. */
    void skip() {
        switch (peek()) {
            case '"' -> skipString();
            case '{', '[' -> skipNested();
            default -> skipScalar();
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
    }

    private void skipScalar() {
        int begin = at;
        while (at < end && isScalar(bytes[at])) {
            at++;
        }
        if (at == begin) {
            throw invalid();
        }
    }

    private static boolean isScalar(byte character) {
        return character > ' ' && character != ',' && character != '}' && character != ']' && character != ':';
    }

    private void skipString() {
        escaped = false;
        at++;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        if (at >= end) {
            throw invalid();
        }
        at++;
    }

    private void string(Span text) {
        if (peek() != '"') {
            throw invalid();
        }
        int begin = at;
        skipString();
        if (escaped) {
            byte[] plain = unescape(begin, at);
            text.set(plain, 0, plain.length);
        } else {
            text.set(bytes, begin + 1, at - 1);
        }
    }

    /** Rare enough in what is read here to be left to whoever knows all of JSON. */
    private byte[] unescape(int from, int to) {
        String quoted = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return Json.decodeValue(quoted, String.class).getBytes(StandardCharsets.UTF_8);
    }

    /** The next character that is no blank, where the cursor is then. */
    private int peek() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        if (at >= end) {
            throw invalid();
        }
        return bytes[at];
    }

    private InvalidFrameException invalid() {
        return new InvalidFrameException("not a JSON object: it is broken at byte " + at + " of " + end);
    }
}
