package dev.recado.benchmarks.server;

import java.util.OptionalLong;

/**
 * A server that was there before, and stays.
 *
 * @param host where clients connect
 * @param port where clients connect
 * @param pid its process, if that is known and on this machine
 */
public record GivenServer(String host, int port, OptionalLong pid) implements LoadedServer {
    @Override
    public void close() {
        // It is somebody else's.
    }
}
