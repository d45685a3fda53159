package dev.recado.system.person;

import static dev.recado.system.person.Answers.answer;

import dev.recado.client.ClientOptions;
import dev.recado.client.RecadoClient;
import dev.recado.client.ServerAddress;
import dev.recado.system.server.Server;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The people of a test. They leave when it ends. */
public final class People implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration POLL = Duration.ofMillis(10);

    /** What all clients of all tests run on. */
    private record Machine(Vertx vertx) implements AutoCloseable {
        @Override
        public void close() {
            answer(vertx.close());
        }
    }

    private final List<RecadoClient> clients = new ArrayList<>();
    private Duration requestTimeout = Duration.ofSeconds(10);
    private Duration pingInterval = Duration.ofSeconds(5);
    private Vertx vertx;

    /** Has everybody who comes from now on give up a silent server after a second. */
    public void areImpatient() {
        requestTimeout = Duration.ofMillis(500);
        pingInterval = Duration.ofMillis(500);
    }

    /**
     * Somebody who has an account and is online.
     *
     * @param name what to call him; his nickname is made of it
     * @param server where
     * @return the person
     */
    public Person online(String name, Server server) {
        return offline(name, server).comesOnline();
    }

    /**
     * Somebody who has an account and was never online.
     *
     * @param name what to call him; his nickname is made of it
     * @param server where
     * @return the person
     */
    public Person offline(String name, Server server) {
        return new Person(this, nickname(name), server).registers();
    }

    /**
     * A nickname that nobody has, also on a server that other tests use.
     *
     * @param name its beginning
     * @return the nickname
     */
    public static String nickname(String name) {
        return name + NUMBER.incrementAndGet();
    }

    RecadoClient client(Server server) {
        List<ServerAddress> addresses = server.ports().stream()
                .map(port -> new ServerAddress("127.0.0.1", port))
                .toList();
        ClientOptions options = ClientOptions.of(addresses)
                .withBackoff(Duration.ofMillis(20), Duration.ofMillis(200))
                .withTimes(requestTimeout, Duration.ofMinutes(2), pingInterval);
        RecadoClient client = RecadoClient.create(vertx, options);
        clients.add(client);
        return client;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Awaitility.setDefaultPollInterval(POLL);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        vertx = context.getRoot()
                .getStore(Namespace.create(People.class))
                .computeIfAbsent(Machine.class, type -> new Machine(Vertx.vertx()), Machine.class)
                .vertx();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clients.forEach(client -> answer(client.close()));
    }
}
