package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Acknowledges what came, once for each conversation that was heard of in a turn. The answers are not asked for. Not thread safe.
 */
public final class Acknowledger {
    private static final byte[] HEAD =
            "{\"type\":\"send\",\"address\":\"recado.acknowledge\",\"body\":{\"conversation\":\"".getBytes(US_ASCII);
    private static final byte[] MIDDLE = "\",\"delivered\":".getBytes(US_ASCII);
    private static final byte[] TAIL = "}}".getBytes(US_ASCII);
    private static final byte[] NONE = {};

    private final Connection connection;
    private byte[] conversation = NONE;
    private long delivered;

    /**
     * Makes one.
     *
     * @param connection who receives, and acknowledges
     */
    public Acknowledger(Connection connection) {
        this.connection = connection;
    }

    /**
     * Notes an entry. One of another conversation than the last one lets that be acknowledged.
     *
     * @param entry which came
     */
    public void received(Incoming entry) {
        if (!entry.conversation().is(conversation)) {
            acknowledge();
            conversation = entry.conversation().copy();
        }
        delivered = Math.max(delivered, entry.seq());
    }

    /** Writes what is to be acknowledged, if anything is; does not flush. */
    public void acknowledge() {
        if (delivered == 0) {
            return;
        }
        byte[] number = Long.toString(delivered).getBytes(US_ASCII);
        connection.writeHeader(HEAD.length + conversation.length + MIDDLE.length + number.length + TAIL.length);
        connection.write(HEAD);
        connection.write(conversation);
        connection.write(MIDDLE);
        connection.write(number);
        connection.write(TAIL);
        delivered = 0;
    }
}
