package dev.recado.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Node;
import dev.recado.launcher.configuration.ClusterConfig.Tls;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ClusterTest {
    private static final Path FILES = Path.of("src/test/resources/tls");
    private static final Tls MEMBER = tls("node", "authority");
    private static final Tls STRANGER = tls("stranger", "strangers");

    private final List<Supplier<Future<Void>>> leaving = new ArrayList<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    private static Tls tls(String name, String authority) {
        return new Tls(
                FILES.resolve("test-only-" + name + ".pem"),
                FILES.resolve("test-only-" + name + "-key.pem"),
                FILES.resolve("test-only-" + authority + ".pem"));
    }

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Warnings log = new Warnings();

    @BeforeEach
    void listenToTheLog() {
        log.start();
        root.addAppender(log);
    }

    /** Waits for it: what nodes log that are leaving is not of the next test. */
    @AfterEach
    void leave() throws Exception {
        root.detachAppender(log);
        await(Future.join(leaving.stream().map(Supplier::get).toList()).otherwiseEmpty());
    }

    /** What the packaged configuration of logging lets through. */
    private static final class Warnings extends AppenderBase<ILoggingEvent> {
        private final CompletableFuture<String> firstWarning = new CompletableFuture<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                firstWarning.complete(event.getFormattedMessage());
            }
        }
    }

    @Test
    void shouldCarryMessagesBetweenNodesThatHaveACertificateAndToNobodyElse() throws Exception {
        // given
        Joined first = join("first", Optional.of(MEMBER));
        Joined second = join("second", Optional.of(MEMBER), first);

        // when
        Joined stranger = join("stranger", Optional.of(STRANGER), first);
        Joined plain = join("plain", Optional.empty(), first);

        // then
        first.answersAt("greeting");
        assertThat(second.asks("greeting")).isEqualTo("first");
        assertThat(stranger.isAnsweredAt("greeting")).isFalse();
        assertThat(plain.isAnsweredAt("greeting")).isFalse();
        stranger.answersAt("secret");
        plain.answersAt("secret");
        assertThat(first.isAnsweredAt("secret")).isFalse();
    }

    /** As when the first of the nodes is killed, and started again before the others have missed it. */
    @Test
    void shouldHearEachOtherAfterOneThatWasAloneIsFound() throws Exception {
        // given
        List<Integer> ports = freePorts(2);
        Joined alone = join(config("alone", Optional.empty(), 0, ports));
        alone.listens("everywhere", heard);
        Joined first = join(config("first", Optional.empty(), ports.get(0), List.of()));
        Joined second = join(config("second", Optional.empty(), ports.get(1), ports));
        List<Joined> all = List.of(alone, first, second);
        first.listens("everywhere", heard);
        second.listens("everywhere", heard);

        // then
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            all.forEach(node -> node.vertx.eventBus().publish("everywhere", node.name));
            assertThat(heard).hasSize(all.size() * all.size());
        });
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return sockets.stream().map(ServerSocket::getLocalPort).toList();
    }

    @Test
    void shouldSayWhichFileCannotBeUsed() {
        Tls foreign = new Tls(MEMBER.certificate(), MEMBER.key(), STRANGER.authority());

        assertThatThrownBy(() -> Cluster.of(config("any", Optional.of(foreign))))
                .isInstanceOf(ClusterException.class)
                .hasMessage("certificate " + foreign.certificate() + ": not one that " + foreign.authority()
                        + " vouches for");
    }

    @Test
    void shouldSayThatTheAuthorityIsNoPemFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("a.pem"), "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n");
        Path missing = directory.resolve("b.pem");

        assertThatThrownBy(() -> Cluster.of(config("any", Optional.of(trusting(file)))))
                .hasMessage("authority " + file
                        + ": not a PEM file with certificates (expected: -----BEGIN CERTIFICATE-----)");
        assertThatThrownBy(() -> Cluster.of(config("any", Optional.of(trusting(missing)))))
                .hasMessage("authority " + missing + ": no such file");
    }

    private static Tls trusting(Path authority) {
        return new Tls(MEMBER.certificate(), MEMBER.key(), authority);
    }

    @Test
    void shouldSayWhichPortIsTakenAndLogNothingElse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> await(Cluster.of(config(port, 0)).join(new VertxOptions())))
                    .hasMessage("cluster.port: cannot listen on 127.0.0.1:" + port + ": Address already in use");
            assertThatThrownBy(() -> await(Cluster.of(config(0, port)).join(new VertxOptions())))
                    .hasMessageStartingWith("cluster.bus-port: cannot listen on 127.0.0.1:" + port + ": ")
                    .hasMessageContaining("Address already in use");
        }
        assertThat(log.firstWarning).isNotDone();
    }

    private static ClusterConfig config(int port, int busPort) {
        return new ClusterConfig(
                "any", "127.0.0.1", port, busPort, List.of(), Optional.empty(), Duration.ofSeconds(30));
    }

    @Test
    void shouldSayThatNobodyLetsItIn() throws Exception {
        // given
        Joined member = join("member", Optional.of(MEMBER));

        // when
        join("stranger", Optional.of(STRANGER), member);

        // then
        String others = "127.0.0.1:" + member.cluster.port();
        assertThat(log.firstWarning.get(30, TimeUnit.SECONDS))
                .isEqualTo("alone: none of cluster.nodes (" + others + ") is there, or lets this node in");
    }

    private static ClusterConfig config(String name, Optional<Tls> tls, Joined... others) {
        List<Integer> ports =
                Stream.of(others).map(other -> other.cluster.port()).toList();
        return config(name, tls, 0, ports);
    }

    private static ClusterConfig config(String name, Optional<Tls> tls, int port, List<Integer> others) {
        List<Node> nodes =
                others.stream().map(other -> new Node("127.0.0.1", other)).toList();
        return new ClusterConfig(name, "127.0.0.1", port, 0, nodes, tls, Duration.ofSeconds(30));
    }

    private Joined join(String name, Optional<Tls> tls, Joined... others) throws Exception {
        return join(config(name, tls, others));
    }

    private Joined join(ClusterConfig config) throws Exception {
        Cluster cluster = Cluster.of(config);
        Vertx vertx = await(cluster.join(new VertxOptions()));
        leaving.add(() -> cluster.leave(vertx));
        return new Joined(config.node(), cluster, vertx);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.await(30, TimeUnit.SECONDS);
    }

    private record Joined(String name, Cluster cluster, Vertx vertx) {
        void answersAt(String address) throws Exception {
            ClusterTest.await(vertx.eventBus()
                    .consumer(address, question -> question.reply(name))
                    .completion());
        }

        /** What it hears of whom. */
        void listens(String address, Set<String> heard) throws Exception {
            ClusterTest.await(vertx.eventBus()
                    .<String>consumer(address, message -> heard.add(name + " heard " + message.body()))
                    .completion());
        }

        String asks(String address) throws Exception {
            DeliveryOptions options = new DeliveryOptions().setSendTimeout(10_000);
            return ClusterTest.await(
                    vertx.eventBus().<String>request(address, "?", options).map(Message::body));
        }

        /** Whoever listens is known at once, or not at all. */
        boolean isAnsweredAt(String address) throws Exception {
            try {
                asks(address);
                return true;
            } catch (ReplyException e) {
                assertThat(e.failureType()).isEqualTo(ReplyFailure.NO_HANDLERS);
                return false;
            }
        }
    }
}
