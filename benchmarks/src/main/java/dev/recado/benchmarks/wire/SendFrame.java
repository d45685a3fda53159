package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A {@code recado.send} to one conversation, made once: what differs between messages has a fixed width and is written over. The id
 * has the length of a UUID, and as little order. Not thread safe.
 */
public final class SendFrame {
    private static final String HEAD = "{\"type\":\"send\",\"address\":\"recado.send\",\"replyAddress\":\"";

    /** Where in a frame, without its length, its reply address begins. */
    public static final int REPLY_AT = HEAD.length();

    private static final int REPLY_DIGITS = 9;
    private static final int ID_TAIL_DIGITS = 12;
    private static final int RANDOM_DIGITS = 8;
    private static final int ID_BYTES = 36;
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final String ID = "00000000-%04d-4%03d-8000-000000000000";

    private final int stream;
    private final byte[] bytes;
    private final int reply;
    private final int id;
    private final int number;

    /**
     * Makes it.
     *
     * @param to whom to send: an id
     * @param stream whose messages they are, told in each: 0 to {@value MessageText#STREAM_MAX}
     * @param payloadBytes length of the text, at least {@value MessageText#BYTES_MIN}
     */
    public SendFrame(String to, int stream, int payloadBytes) {
        if (stream > MessageText.STREAM_MAX) {
            throw new IllegalArgumentException(
                    "streams: " + stream + " (expected: 0 to " + MessageText.STREAM_MAX + ")");
        }
        this.stream = stream;
        String text = MessageText.of(stream, payloadBytes);
        String middle = "\",\"body\":{\"to\":\"" + to + "\",\"id\":\"";
        String tail = "\",\"body\":\"" + text + "\"}}";
        String id = ID.formatted(stream / 1000, stream % 1000);
        this.bytes = Frames.of(HEAD + "0".repeat(REPLY_DIGITS) + middle + id + tail);
        this.reply = Frames.HEADER_BYTES + REPLY_AT;
        this.id = reply + REPLY_DIGITS + middle.length();
        this.number = this.id + ID_BYTES + tail.indexOf(text) + MessageText.NUMBER_AT;
    }

    /**
     * Whose messages they are.
     *
     * @return as it was told
     */
    public int stream() {
        return stream;
    }

    /**
     * Writes a message.
     *
     * @param replyAddress where its answer comes, 0 or more
     * @param messageNumber the how-manieth of its stream, from 0
     * @return the frame with its length, valid until the next call
     */
    public byte[] of(int replyAddress, int messageNumber) {
        Frames.digits(bytes, reply, REPLY_DIGITS, replyAddress);
        Frames.digits(bytes, number, MessageText.NUMBER_DIGITS, messageNumber);
        Frames.digits(bytes, id + ID_BYTES - ID_TAIL_DIGITS, ID_TAIL_DIGITS, messageNumber);
        scatter(messageNumber);
        return bytes;
    }

    /** Ids that follow each other would be kinder to an index than those of people are. */
    private void scatter(int messageNumber) {
        int hash = (messageNumber + 1) * 0x9e3779b9;
        hash = (hash ^ hash >>> 15) * 0x85ebca6b;
        hash ^= hash >>> 13;
        for (int digit = 0; digit < RANDOM_DIGITS; digit++) {
            bytes[id + digit] = HEX[hash >>> 4 * digit & 0xf];
        }
    }
}
