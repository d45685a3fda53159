package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What a frame from the server says, as far as load drivers care. One object for all frames of a connection: it is valid until the
 * next one is read. Not thread safe.
 */
public final class Incoming {
    /** What came. */
    public enum Kind {
        /** An answer; {@link #number()} is its reply address. */
        ANSWER,
        /** A refusal; {@link #number()} is its reply address, or -1 if there is none. */
        REFUSAL,
        /**
         * An entry, with {@link #conversation()}, {@link #seq()} and {@link #text()}. Also a message as its sender wrote it, which is what
         * a relay brings; its number is 1.
         */
        ENTRY,
        /** Everything that waited was sent. */
        CAUGHT_UP,
        /** The server ends the connection; {@link #failureCode()} and {@link #text()} say why. */
        CLOSING,
        /** Receipts, presence, pongs, and whatever there may be one day. */
        OTHER
    }

    private static final byte[] TYPE = ascii("type");
    private static final byte[] ADDRESS = ascii("address");
    private static final byte[] BODY = ascii("body");
    private static final byte[] FAILURE_CODE = ascii("failureCode");
    private static final byte[] MESSAGE = ascii("message");
    private static final byte[] EVENT = ascii("event");
    private static final byte[] CONVERSATION = ascii("conversation");
    private static final byte[] SEQ = ascii("seq");
    private static final byte[] CODE = ascii("code");
    private static final byte[] TO = ascii("to");
    private static final byte[] SEND = ascii("send");
    private static final byte[] RECADO_SEND = ascii("recado.send");
    private static final byte[] ERR = ascii("err");
    private static final byte[] INBOX = ascii("recado.inbox");
    private static final byte[] ENTRY = ascii("entry");
    private static final byte[] CAUGHT_UP = ascii("caught-up");
    private static final byte[] CLOSING = ascii("closing");

    private final JsonCursor cursor = new JsonCursor();
    private final Span type = new Span();
    private final Span address = new Span();
    private final Span event = new Span();
    private final Span conversation = new Span();
    private final Span text = new Span();
    private Kind kind = Kind.OTHER;
    private long seq;
    private long failureCode;

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /**
     * Reads a frame.
     *
     * @param bytes where it lies, without its length
     * @param from its first byte
     * @param to the byte behind its last one
     * @throws InvalidFrameException if it is not an object of JSON
     */
    void read(byte[] bytes, int from, int to) {
        clear();
        cursor.begin(bytes, from, to);
        while (cursor.nextKey()) {
            if (cursor.keyIs(TYPE)) {
                cursor.text(type);
            } else if (cursor.keyIs(ADDRESS)) {
                cursor.text(address);
            } else if (cursor.keyIs(BODY)) {
                readBody();
            } else if (cursor.keyIs(FAILURE_CODE)) {
                failureCode = cursor.number();
            } else if (cursor.keyIs(MESSAGE)) {
                cursor.text(text);
            } else {
                cursor.skip();
            }
        }
        kind = whichKind();
    }

    private void clear() {
        type.clear();
        address.clear();
        event.clear();
        conversation.clear();
        text.clear();
        seq = -1;
        failureCode = -1;
    }

    private void readBody() {
        if (!cursor.enter()) {
            return;
        }
        while (cursor.nextKey()) {
            if (cursor.keyIs(EVENT)) {
                cursor.text(event);
            } else if (cursor.keyIs(CONVERSATION) || cursor.keyIs(TO)) {
                cursor.text(conversation);
            } else if (cursor.keyIs(SEQ)) {
                seq = cursor.number();
            } else if (cursor.keyIs(BODY) || cursor.keyIs(MESSAGE)) {
                cursor.text(text);
            } else if (cursor.keyIs(CODE)) {
                failureCode = cursor.number();
            } else {
                cursor.skip();
            }
        }
    }

    private Kind whichEvent() {
        if (event.is(ENTRY)) {
            return Kind.ENTRY;
        }
        if (event.is(CAUGHT_UP)) {
            return Kind.CAUGHT_UP;
        }
        return event.is(CLOSING) ? Kind.CLOSING : Kind.OTHER;
    }

    /** A frame of the type {@code message} is an event at the inbox, and an answer anywhere else. */
    private Kind whichKind() {
        if (type.is(ERR)) {
            return Kind.REFUSAL;
        }
        if (!type.is(MESSAGE)) {
            return relayed() ? Kind.ENTRY : Kind.OTHER;
        }
        return address.is(INBOX) ? whichEvent() : Kind.ANSWER;
    }

    private boolean relayed() {
        if (!type.is(SEND) || !address.is(RECADO_SEND)) {
            return false;
        }
        seq = 1;
        return true;
    }

    /**
     * What came.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Which request is answered.
     *
     * @return the reply address, if it is a number; else -1
     */
    public long number() {
        return address.number();
    }

    /**
     * Where it is sent.
     *
     * @return the reply address; empty if there is none
     */
    public Span address() {
        return address;
    }

    /**
     * Where an entry was said.
     *
     * @return the id of its conversation
     */
    public Span conversation() {
        return conversation;
    }

    /**
     * An entry's number.
     *
     * @return 1 or more, or -1 if there is none
     */
    public long seq() {
        return seq;
    }

    /**
     * What an entry says, or a refusal, or the end of the connection.
     *
     * @return the text; empty if there is none, or if it is an object
     */
    public Span text() {
        return text;
    }

    /**
     * Why something was refused, or why the connection ends.
     *
     * @return an error code, or -1 if there is none
     */
    public long failureCode() {
        return failureCode;
    }
}
