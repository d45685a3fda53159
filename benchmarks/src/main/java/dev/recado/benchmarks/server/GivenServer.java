package dev.recado.benchmarks.server;

import java.util.List;
import java.util.OptionalLong;

/**
 * A server that was there before, and stays; perhaps several processes, of which some may be connected to.
 *
 * @param endpoints where clients connect, at least one
 * @param processes those of its processes that are known and on this machine
 */
public record GivenServer(List<Endpoint> endpoints, List<Long> processes) implements LoadedServer {
    @Override
    public String host() {
        return endpoints.get(0).host();
    }

    @Override
    public int port() {
        return endpoints.get(0).port();
    }

    @Override
    public OptionalLong pid() {
        return processes.stream().mapToLong(Long::longValue).findFirst();
    }

    @Override
    public void close() {
        // It is somebody else's.
    }
}
