package dev.recado.gateway.connection;

import io.vertx.core.buffer.Buffer;

/** A dialect on one connection. */
public interface Wire {
    /**
     * Takes bytes from the client.
     *
     * @param bytes some, cut anywhere
     */
    void receive(Buffer bytes);
}
