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

    /** The client will say nothing more, and may still read: what it asked for is answered, and the connection closed then. */
    void ended();

    /** Nothing more is to be carried out: the connection is closed once what was answered is written. */
    void finish();

    /** Reading goes on after a pause. */
    void resumed();

    /**
     * Tells whether the client should say no more for now, besides what its session thinks of it.
     *
     * @return whether something of what it said has not begun to be carried out
     */
    boolean crowded();
}
