package dev.recado.system.server;

/** Where people connect. */
public interface Server {
    /**
     * Where the main listener is.
     *
     * @return a port of the loopback address
     */
    int port();
}
