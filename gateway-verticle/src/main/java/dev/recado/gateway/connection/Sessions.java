package dev.recado.gateway.connection;

import dev.recado.gateway.session.Outbound;
import dev.recado.gateway.session.Session;

/** Opens the session of a connection, once it is known what is spoken on it. */
@FunctionalInterface
public interface Sessions {
    /**
     * Opens it. Once for each connection.
     *
     * @param dialect what is spoken
     * @param outbound how to tell the client what happens
     * @return the session of somebody who has not said who he is
     */
    Session open(Dialect dialect, Outbound outbound);
}
