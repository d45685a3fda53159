package dev.recado.system.bus;

import static dev.recado.system.person.Answers.answer;

import dev.recado.delivery.DeliveryVerticle;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayVerticle;
import dev.recado.group.GroupVerticle;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.ConfigurationException;
import dev.recado.launcher.configuration.ConfigurationLoader;
import dev.recado.registry.RegistryVerticle;
import dev.recado.system.server.Directory;
import dev.recado.system.server.Server;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server in the JVM of the test, with a bus that does as it is told. When a test fails, the seed is shown; {@code
 * -Drecado.test.seed=…} gives it again.
 */
final class OneJvm implements Server, BeforeEachCallback, AfterEachCallback {
    private static final List<String> SETTINGS = List.of(
            "listeners.main.port=0",
            "listeners.commands.enabled=false",
            "listeners.numeric-classic.enabled=false",
            "listeners.numeric-dated.enabled=false",
            "listeners.numeric-named.enabled=false",
            "listeners.json.enabled=false",
            "passwords.bcrypt-cost=4",
            "limits.recheck-seconds=1");

    private final long seed =
            Long.getLong("recado.test.seed", ThreadLocalRandom.current().nextLong());
    private Path data;
    private Configuration configuration;
    private Vertx vertx;
    private LossyBus bus;
    private Supplier<Future<Void>> goesFirst = Future::succeededFuture;
    private GatewayVerticle gateway;
    private String deployment;

    /** What its verticles talk over. */
    LossyBus bus() {
        return bus;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port(gateway));
    }

    private static int port(GatewayVerticle gateway) {
        return gateway.listeners().get(0).port();
    }

    /** One more, under the name of the same node. */
    Server anotherGateway() {
        GatewayVerticle another = new GatewayVerticle(configuration.gateway());
        String started = answer(vertx.deployVerticle(another));
        goesFirst = () -> vertx.undeploy(started);
        return () -> List.of(port(another));
    }

    /** Has everybody go to a new gateway, and ends the one that they were on. */
    void movesOn(Duration time) {
        GatewayVerticle next = new GatewayVerticle(configuration.gateway());
        String started = answer(vertx.deployVerticle(next));
        answer(gateway.drain(new Drain(time, List.of("127.0.0.1:" + port(next)))));
        answer(vertx.undeploy(deployment));
        gateway = next;
        deployment = started;
    }

    /** Ends its gateway without asking anybody to leave, and starts another one in its place. */
    void startsItsGatewayAgain() {
        GatewayConfig config = configuration.gateway();
        Listener main = config.listeners().get(0);
        Listener same = new Listener(main.name(), main.dialect(), main.host(), port(gateway), main.authentication());
        answer(vertx.undeploy(deployment));
        gateway = new GatewayVerticle(new GatewayConfig(
                config.node(),
                config.version(),
                config.historyDays(),
                List.of(same),
                config.limits(),
                config.broadcasts()));
        deployment = answer(vertx.deployVerticle(gateway));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws ConfigurationException {
        data = Directory.temporary();
        configuration = new ConfigurationLoader("test")
                .load(
                        null,
                        Map.of(),
                        Stream.concat(Stream.of("data=" + data), SETTINGS.stream())
                                .toList());
        vertx = Vertx.vertx();
        bus = new LossyBus(vertx, seed);
        gateway = new GatewayVerticle(configuration.gateway());
        answer(Future.all(
                vertx.deployVerticle(new RegistryVerticle(configuration.registry())),
                vertx.deployVerticle(new GroupVerticle(configuration.group())),
                vertx.deployVerticle(new DeliveryVerticle(configuration.delivery()))));
        deployment = answer(vertx.deployVerticle(gateway));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            System.err.println(bus);
        }
        bus.becomes(Mischief.NONE);
        bus.loses(body -> false);
        // Those first who tell others that they go.
        answer(Future.join(goesFirst.get(), vertx.undeploy(deployment)));
        answer(vertx.close());
        Directory.delete(data);
    }
}
