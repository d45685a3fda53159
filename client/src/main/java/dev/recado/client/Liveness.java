package dev.recado.client;

import java.util.function.LongSupplier;

/** Whether the server of a connection is still there, by when it was heard and what it was asked. */
final class Liveness {
    /** How it looks. */
    enum Look {
        ALIVE,
        /** Nothing was heard for a while: it is to be pinged, now. */
        SILENT,
        /** It was to have ended the connection. */
        OVERDUE,
        /** It did not answer a ping. */
        DEAD
    }

    private final long patienceMs;
    private final long pingIntervalMs;
    private final LongSupplier clockMs;
    /** When the connection is to be over at the latest, once it is to be over. */
    private long endByMs;

    private long heardAtMs;
    private long pingedAtMs;

    Liveness(ClientOptions options, LongSupplier clockMs) {
        this.patienceMs = options.requestTimeout().toMillis();
        this.pingIntervalMs = options.pingInterval().toMillis();
        this.clockMs = clockMs;
    }

    /** There is a new connection. */
    void connected() {
        endByMs = Long.MAX_VALUE;
        heard();
    }

    /** Something came from the server. */
    void heard() {
        heardAtMs = clockMs.getAsLong();
    }

    /** The server is about to end the connection. */
    void ending() {
        endByMs = Math.min(endByMs, clockMs.getAsLong() + patienceMs);
    }

    /** Tells how it looks now. */
    Look look() {
        long now = clockMs.getAsLong();
        boolean unanswered = pingedAtMs > heardAtMs;
        if (now >= endByMs) {
            return Look.OVERDUE;
        }
        if (unanswered) {
            return now - pingedAtMs > patienceMs ? Look.DEAD : Look.ALIVE;
        }
        if (now - heardAtMs < pingIntervalMs) {
            return Look.ALIVE;
        }
        pingedAtMs = now;
        return Look.SILENT;
    }
}
