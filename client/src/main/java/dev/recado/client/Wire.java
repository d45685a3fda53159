package dev.recado.client;

import io.vertx.core.buffer.Buffer;

/** Where frames go. */
interface Wire {
    /** Tells whether a frame written now has a chance. */
    boolean connected();

    /** Writes a whole frame; does nothing if there is no connection. */
    void write(Buffer frame);
}
