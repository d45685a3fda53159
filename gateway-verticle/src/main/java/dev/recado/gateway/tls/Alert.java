package dev.recado.gateway.tls;

import io.vertx.core.buffer.Buffer;

/** Why a client of TLS is told that nothing comes of it, in the words of RFC 8446, section 6. */
public enum Alert {
    /** TLS is not spoken here. */
    HANDSHAKE_FAILURE(40),
    /** It is not the client's fault. */
    INTERNAL_ERROR(80);

    private static final byte RECORD_OF_ALERT = 21;
    private static final byte FATAL = 2;

    private final byte number;

    Alert(int number) {
        this.number = (byte) number;
    }

    /**
     * How it is said before anything is encrypted.
     *
     * @return a record of TLS
     */
    public Buffer record() {
        // Version 1.0, as clients of any version take it for the answer to their greeting.
        return Buffer.buffer(new byte[] {RECORD_OF_ALERT, 3, 1, 0, 2, FATAL, number});
    }
}
