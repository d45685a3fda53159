package dev.recado.gateway.json;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/**
 * Finds JSON objects in a stream by their braces outside strings. What comes may be cut anywhere; blanks between objects mean nothing.
 * Whether an object is JSON inside is not looked at.
 *
 * <pre>
 *   OUTSIDE ──{──► INSIDE ──its last }──► OUTSIDE: an object
 *                    │
 *                    └──one byte too many: TOO_LONG──► skipped, nothing is kept ──its last }──► OUTSIDE
 *                                                         └──still no end: ENDLESS
 * </pre>
 *
 * <p>Keeps what was given and not looked at, and of an object no more than it may be long. Belongs to the context of its connection.
 */
final class ObjectScanner {
    private static final int BYTES_AT_FIRST = 256;
    private static final Buffer NOTHING = Buffer.buffer();

    /** What may be found. */
    enum Kind {
        /** An object, from its first brace to its last. */
        OBJECT,
        /** Something outside objects that is not blank. Told once for all of it that stands together on a line. */
        STRAY,
        /** An object that goes on for too long. What is left of it is skipped. */
        TOO_LONG,
        /** An object that was too long has no end where it is looked for. Nothing that comes then is understood. */
        ENDLESS,
        /** The stream ends inside an object. */
        CUT
    }

    /**
     * What was found.
     *
     * @param kind what it is
     * @param json the bytes of an object, {@code null} for anything else
     */
    record Found(Kind kind, Buffer json) {
        Found(Kind kind) {
            this(kind, null);
        }
    }

    private final int skippedMax;
    private Buffer given = NOTHING;
    private int at;

    private byte[] object = new byte[0];
    /** How much of the object is there, kept or not. */
    private int length;

    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean tooLong;
    private boolean stray;

    /**
     * Makes one at the beginning of a stream.
     *
     * @param skippedMax how many bytes to skip at most of an object that is too long
     */
    ObjectScanner(int skippedMax) {
        this.skippedMax = skippedMax;
    }

    /** Takes what came; must stay as it is. It is looked at when somebody wants to know what is {@linkplain #next next}. */
    void give(Buffer bytes) {
        given = full() ? given.getBuffer(at, given.length()).appendBuffer(bytes) : bytes;
        at = 0;
    }

    /** Tells whether something was given and not looked at. */
    boolean full() {
        return at < given.length();
    }

    /** Forgets everything. */
    void clear() {
        given = NOTHING;
        at = 0;
        stray = false;
        endObject();
    }

    /**
     * Goes on to what can be said next.
     *
     * @param bytesMax how long an object may be now
     * @return {@code null} if more has to come first
     */
    Found next(int bytesMax) {
        while (full()) {
            byte b = given.getByte(at++);
            Found found = depth == 0 ? outside(b) : inside(b, bytesMax);
            if (found != null) {
                return found;
            }
        }
        given = NOTHING;
        at = 0;
        return null;
    }

    /** Nothing more comes; returns {@code null} if nothing is missing. */
    Found end() {
        boolean cut = depth > 0 && !tooLong;
        clear();
        return cut ? new Found(Kind.CUT) : null;
    }

    private Found outside(byte b) {
        if (b == '{') {
            stray = false;
            depth = 1;
            keep(b);
        } else if (b == '\n') {
            stray = false;
        } else if (!stray && b != ' ' && b != '\t' && b != '\r') {
            stray = true;
            return new Found(Kind.STRAY);
        }
        return null;
    }

    private Found inside(byte b, int bytesMax) {
        follow(b);
        if (length < bytesMax && !tooLong) {
            keep(b);
            return depth == 0 ? found() : null;
        }
        length++;
        return skip(bytesMax);
    }

    private void follow(byte b) {
        if (escaped) {
            escaped = false;
        } else if (inString) {
            escaped = b == '\\';
            inString = b != '"';
        } else if (b == '"') {
            inString = true;
        } else if (b == '{') {
            depth++;
        } else if (b == '}') {
            depth--;
        }
    }

    private void keep(byte b) {
        if (length == object.length) {
            object = Arrays.copyOf(object, Math.max(BYTES_AT_FIRST, 2 * length));
        }
        object[length++] = b;
    }

    private Found found() {
        Buffer json = Buffer.buffer(Arrays.copyOf(object, length));
        endObject();
        return new Found(Kind.OBJECT, json);
    }

    private Found skip(int bytesMax) {
        boolean told = tooLong;
        tooLong = true;
        object = new byte[0];
        boolean endless = length > bytesMax + skippedMax;
        if (depth == 0 || endless) {
            endObject();
        }
        if (!told) {
            return new Found(Kind.TOO_LONG);
        }
        return endless ? new Found(Kind.ENDLESS) : null;
    }

    private void endObject() {
        object = new byte[0];
        length = 0;
        depth = 0;
        inString = false;
        escaped = false;
        tooLong = false;
    }
}
