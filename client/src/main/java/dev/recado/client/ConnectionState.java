package dev.recado.client;

/** How a client stands to its server. */
public enum ConnectionState {
    /** There is no connection, and none is sought: before {@code connect}, or after the server asked not to come back. */
    DISCONNECTED,
    /** There is a connection; nobody is logged in. */
    CONNECTED,
    /** Somebody is logged in; what waited is being sent. */
    READY,
    /** The connection was lost; the next attempt follows after a while. */
    RECONNECTING,
    /** The connection is back but the token is no longer good: log in by password, what waits to be sent still waits. */
    LOGIN_NEEDED,
    /** The client is closed for good. */
    CLOSED
}
