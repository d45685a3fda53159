package dev.recado.benchmarks.server;

import java.util.List;
import java.util.OptionalLong;

/** The server that load is put on: {@link GivenServer one that is there}, or {@link OwnServer one for the occasion}. */
public interface LoadedServer extends AutoCloseable {
    /**
     * Where clients connect.
     *
     * @return a name or an address
     */
    String host();

    /**
     * Where clients connect.
     *
     * @return the port of its main listener
     */
    int port();

    /**
     * Its process, for what it uses.
     *
     * @return a process of this machine; empty if it is not known, or elsewhere
     */
    OptionalLong pid();

    /**
     * Everywhere that clients may connect.
     *
     * @return at least one
     */
    default List<Endpoint> endpoints() {
        return List.of(new Endpoint(host(), port()));
    }

    /**
     * All its processes, for what they use together.
     *
     * @return processes of this machine; none if they are not known
     */
    default List<Long> processes() {
        return pid().stream().boxed().toList();
    }

    /** Ends the server if it is the driver's own. */
    @Override
    void close();
}
