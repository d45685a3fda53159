package dev.recado.benchmarks.wire;

/** What a message says: whose it is, which one it is, and as many letters as are missing. */
public final class MessageText {
    /** Shortest text, in bytes. */
    public static final int BYTES_MIN = 17;

    /** Highest stream. */
    public static final int STREAM_MAX = 999_999;

    static final int STREAM_DIGITS = 6;
    static final int NUMBER_AT = STREAM_DIGITS + 1;
    static final int NUMBER_DIGITS = 9;

    private MessageText() {}

    static String of(int stream, int bytes) {
        String text = "%06d-000000000-".formatted(stream);
        return text + "x".repeat(Math.max(0, bytes - text.length()));
    }

    /**
     * Whose it is.
     *
     * @param text of an entry
     * @return the stream, or -1 if no driver wrote this
     */
    public static int stream(Span text) {
        return (int) text.number(0, STREAM_DIGITS);
    }

    /**
     * Which one it is.
     *
     * @param text of an entry
     * @return its number in its stream, or -1 if no driver wrote this
     */
    public static int number(Span text) {
        return (int) text.number(NUMBER_AT, NUMBER_DIGITS);
    }
}
