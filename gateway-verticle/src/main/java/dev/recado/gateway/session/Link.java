package dev.recado.gateway.session;

/** The connection that a session lives on, as far as the session needs it. */
public interface Link {
    /**
     * Where the client is.
     *
     * @return its IP address
     */
    String remoteAddress();

    /** What the session takes has changed: reading may have to pause, or may go on. */
    void flowChanged();

    /** Closes the connection once what was written in this turn of the event loop is on its way. */
    void closeSoon();

    /** Closes the connection whatever is not written. */
    void closeNow();
}
