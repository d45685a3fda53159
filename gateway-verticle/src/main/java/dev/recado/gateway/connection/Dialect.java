package dev.recado.gateway.connection;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.buffer.Buffer;

/** A wire format: makes requests of bytes, and bytes of answers and events. Has no state but that of its connections. */
public interface Dialect {
    /**
     * What it is called.
     *
     * @return as in the configuration
     */
    String name();

    /**
     * What a login does about the other sessions of its account where the listener says nothing about it.
     *
     * @return what people who speak it are used to
     */
    SessionPolicy sessions();

    /**
     * Begins to speak on a connection.
     *
     * @param pipe where to write
     * @param sessions opens the connection's session
     * @return takes what the client says
     */
    Wire open(Pipe pipe, Sessions sessions);

    /**
     * Tells whether its clients say something from time to time although nothing happens.
     *
     * @return true if one that is silent for long is gone
     */
    boolean pings();

    /**
     * How a connection is told why it is closed.
     *
     * @param why the reason
     * @return what to write; empty if the dialect has no word for it
     */
    Buffer lastWords(Refusal why);
}
