package dev.recado.system.server;

import java.util.List;

/** Where people connect. */
public interface Server {
    /**
     * Where its main listeners are.
     *
     * @return ports of the loopback address, at least one; any of them will do
     */
    List<Integer> ports();
}
