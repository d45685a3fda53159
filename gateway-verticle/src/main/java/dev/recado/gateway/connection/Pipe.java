package dev.recado.gateway.connection;

import io.vertx.core.buffer.Buffer;

/** A connection as its dialect sees it. */
public interface Pipe {
    /**
     * Writes bytes at the end of this turn of the event loop, behind those that were written before; after the end of the
     * connection nothing happens.
     *
     * @param bytes what to write; must stay as they are from now on, and may be written to other connections too
     */
    void write(Buffer bytes);

    /**
     * Tells whether the client reads more slowly than it is written to.
     *
     * @return true if as many bytes wait as may wait, those for the end of this turn included
     */
    boolean full();

    /**
     * Takes account of bytes that wait for the client before they are written here: they count as those that are.
     *
     * @param bytes how many more they are, negative if they are fewer
     */
    void hold(int bytes);

    /**
     * Tells whether the system has taken everything that was written, which does not mean that the client has read it.
     *
     * @return true if nothing waits here
     */
    boolean taken();

    /**
     * Tells whether it would be noticed here if the client went away.
     *
     * @return false while nothing is read, and after the client has shut its output
     */
    boolean listening();

    /**
     * Does something later, on the connection's context.
     *
     * @param ms from now, positive
     * @param action what; it has to look itself whether the connection is still there
     * @return calls it off
     */
    Runnable after(long ms, Runnable action);

    /** A complete frame has come: the client is alive. */
    void frameCame();

    /** What the wire or the session takes has changed: reading may have to pause, or may go on. */
    void flowChanged();

    /**
     * Writes the last bytes and closes. What comes from the client after that is not heard.
     *
     * @param lastWords what to write, may be empty
     */
    void close(Buffer lastWords);

    /**
     * Tells whether it is over.
     *
     * @return true once the connection is closing or closed
     */
    boolean closed();
}
