package dev.recado.system.server;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The servers of a test. Tests to which any server will do share one; a test that kills or needs other settings has its own,
 * which ends with it. When a test fails, what its servers wrote is shown.
 */
public final class Servers implements BeforeEachCallback, AfterEachCallback {
    private record Shared(ServerProcess server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            Directory.delete(server.data().getParent());
        }
    }

    private final List<ServerProcess> own = new ArrayList<>();
    private ExtensionContext context;
    private boolean sharedUsed;

    /**
     * A server that is running and that other tests use too: to be left as it is found, but for new accounts.
     *
     * @return the server
     */
    public ServerProcess shared() {
        sharedUsed = true;
        return context.getRoot()
                .getStore(Namespace.create(Servers.class))
                .computeIfAbsent(Shared.class, type -> new Shared(started()), Shared.class)
                .server();
    }

    /**
     * A running server of this test.
     *
     * @param settings {@code key=value} each
     * @return the server
     */
    public ServerProcess start(String... settings) {
        return startWith(Run.shortLived(), settings);
    }

    /**
     * A running server of this test, with options of its JVM.
     *
     * @param jvm the options
     * @param settings {@code key=value} each
     * @return the server
     */
    public ServerProcess startWith(List<String> jvm, String... settings) {
        ServerProcess server = prepared(jvm, List.of(settings));
        own.add(server);
        server.start();
        return server;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        this.context = context;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            own.forEach(server -> System.err.println(server.tail()));
            if (sharedUsed) {
                System.err.println(shared().tail());
            }
        }
        own.forEach(ServerProcess::close);
        own.forEach(server -> Directory.delete(server.data().getParent()));
    }

    private static ServerProcess started() {
        ServerProcess server = prepared(Run.shortLived(), List.of());
        server.start();
        return server;
    }

    private static ServerProcess prepared(List<String> jvm, List<String> settings) {
        return new ServerProcess(Directory.temporary(), jvm, settings);
    }
}
