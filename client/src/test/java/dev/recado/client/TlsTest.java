package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client over TLS: whom it believes, and what it says of whom it does not. */
@Timeout(30)
class TlsTest {
    private static final Path CERTIFICATES = Path.of("src/test/resources/tls");
    /** Somebody else, who has a certificate as well. */
    private static final String OTHER = "recado.example";

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setAddressResolverOptions(new AddressResolverOptions()
                    .setHostsValue(Buffer.buffer("127.0.0.1 localhost\n127.0.0.1 recado.example\n"))));
    private final Recorder recorder = new Recorder();
    private final List<RecadoClient> clients = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        clients.forEach(client -> Results.of(client.close()));
        Results.of(vertx.close());
    }

    private static NetServerOptions certified(String name) {
        return new NetServerOptions()
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(certificate(name).toString())
                        .addKeyPath(CERTIFICATES
                                .resolve("test-only-" + name + "-key.pem")
                                .toString()));
    }

    private static Path certificate(String name) {
        return CERTIFICATES.resolve("test-only-" + name + ".pem");
    }

    private FakeServer aServer(String certificate) {
        return new FakeServer(vertx, certified(certificate), 0);
    }

    private RecadoClient client(String host, int port, Tls tls) {
        return client(host, port, tls, Duration.ofSeconds(2));
    }

    private RecadoClient client(String host, int port, Tls tls, Duration request) {
        RecadoClient client = RecadoClient.create(
                vertx,
                ClientOptions.of(host, port)
                        .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                        .withTimes(request, Duration.ofSeconds(20), Duration.ofMillis(500))
                        .withTls(tls));
        clients.add(client);
        return client;
    }

    private RecadoClient believing(String certificate, String host, int port) {
        return client(host, port, Tls.trusting(certificate(certificate)));
    }

    private void logIn(RecadoClient client) {
        Results.of(client.connect());
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
    }

    private static void assertRefused(RecadoClient client, String sentence) {
        Throwable failure = Results.failure(client.connect());
        assertThat(failure).isInstanceOf(SSLException.class).hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldTalkToAServerWhoseCertificateItBelieves(String version) {
        // given
        NetServerOptions options = certified("localhost").setEnabledSecureTransportProtocols(Set.of(version));
        FakeServer server = new FakeServer(vertx, options, 0);

        // when
        RecadoClient client = believing("localhost", "localhost", server.port());
        logIn(client);
        List<Future<Accepted>> sent = IntStream.range(0, 20)
                .mapToObj(i -> client.send("@bob", "é".repeat(20_000)))
                .toList();

        // then
        sent.forEach(Results::of);
        assertThat(server.accepted).hasSize(20);
    }

    @Test
    void shouldTellTheServerWhichNameItMeans() {
        FakeServer server = aServer(OTHER);

        Results.of(believing(OTHER, OTHER, server.port()).connect());

        await().until(() -> server.names.equals(List.of(OTHER)));
    }

    @Test
    void shouldBelieveACertificateForAnAddress() {
        FakeServer server = aServer("localhost");

        Results.of(believing("localhost", "127.0.0.1", server.port()).connect());

        await().until(() -> server.connections == 1);
    }

    @Test
    void shouldNotConnectToWhomNobodyVouchesFor() {
        FakeServer server = aServer("localhost");
        String address = "localhost:" + server.port();

        assertRefused(
                believing(OTHER, "localhost", server.port()),
                address + " shows a certificate that nobody vouches for who is trusted here");
        assertRefused(
                client("localhost", server.port(), Tls.trustingJava()),
                address + " shows a certificate that nobody vouches for who is trusted here");
        assertThat(server.heard).isEmpty();
    }

    @Test
    void shouldNotConnectToWhoHasTheCertificateOfAnother() {
        FakeServer server = aServer(OTHER);

        assertRefused(
                believing(OTHER, "localhost", server.port()),
                "localhost:" + server.port() + " shows a certificate that is not for localhost");
        assertRefused(
                believing(OTHER, "127.0.0.1", server.port()),
                "127.0.0.1:" + server.port() + " shows a certificate that is not for 127.0.0.1");
    }

    @Test
    void shouldNotConnectToWhoseCertificateHasExpired() {
        FakeServer server = aServer("expired");

        assertRefused(
                believing("authority", "localhost", server.port()),
                "localhost:" + server.port() + " shows a certificate that has expired");
    }

    @Test
    void shouldSayThatAPortDoesNotSpeakTls() {
        // given: one that answers, one that hangs up, one that refuses as a listener without a certificate does
        NetServer answers = vertx.createNetServer().connectHandler(socket -> socket.write("Apelido:\n"));
        NetServer hangsUp = vertx.createNetServer().connectHandler(socket -> socket.handler(bytes -> socket.close()));
        NetServer refuses = vertx.createNetServer().connectHandler(socket -> {
            socket.handler(bytes -> socket.end(Buffer.buffer(new byte[] {0x15, 3, 1, 0, 2, 2, 0x28})));
        });

        // then
        for (NetServer server : List.of(answers, hangsUp, refuses)) {
            Results.of(server.listen(0, "127.0.0.1"));
            int port = server.actualPort();
            assertRefused(client("localhost", port, Tls.trustingJava()), "localhost:" + port + " does not speak TLS");
        }
    }

    @Test
    void shouldNotWaitForEverForAPortThatIsSilent() {
        NetServer silent = vertx.createNetServer().connectHandler(socket -> {});
        Results.of(silent.listen(0, "127.0.0.1"));
        int port = silent.actualPort();

        assertThat(Results.failure(client("localhost", port, Tls.trustingJava()).connect()))
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("localhost:" + port + " did not answer the greeting of TLS");
    }

    @Test
    void shouldSayWhichFileItCannotRead() throws IOException {
        // given
        FakeServer server = aServer("localhost");
        Path missing = directory.resolve("missing.pem");
        Path broken = Files.writeString(directory.resolve("broken.pem"), "nothing of the kind");

        // then
        for (Path file : List.of(missing, broken)) {
            assertRefused(
                    client("localhost", server.port(), Tls.trusting(file)), file + " cannot be read as certificates");
        }
    }

    @Test
    void shouldStayAsideWhenTheFirstAttemptFailed() {
        // given
        FakeServer server = aServer(OTHER);
        RecadoClient client = believing("localhost", "localhost", server.port());
        assertRefused(client, "localhost");

        // when
        int port = server.port();
        server.end();
        FakeServer right = new FakeServer(vertx, certified("localhost"), port);

        // then
        assertThat(right.connections).isZero();
        Results.of(client.connect());
        await().until(() -> right.connections == 1);
    }

    @Test
    void shouldNotComeBackToAnother() {
        // given
        FakeServer server = aServer("localhost");
        RecadoClient client = believing("localhost", "localhost", server.port());
        logIn(client);
        int port = server.port();
        server.end();
        AtomicBoolean talkedTo = new AtomicBoolean();
        AtomicInteger attempts = new AtomicInteger();
        NetServer other = vertx.createNetServer(certified(OTHER))
                .connectHandler(socket -> talkedTo.set(true))
                .exceptionHandler(cause -> attempts.incrementAndGet());
        Results.of(other.listen(port, "127.0.0.1"));

        // when
        Future<Accepted> sent = client.send("@bob", "only for the right one");
        await().until(() -> recorder.states.contains(ConnectionState.RECONNECTING));
        await().until(() -> attempts.get() > 0);
        Results.of(other.close());
        FakeServer right = new FakeServer(vertx, certified("localhost"), port);

        // then
        Results.of(sent);
        assertThat(talkedTo).isFalse();
        assertThat(right.accepted).hasSize(1);
        assertThat(right.heard("recado.login", "token")).containsExactly("the token");
    }

    @Test
    void shouldCloseWhenWhatWasWrittenIsStuck() {
        // given
        FakeServer server = aServer("localhost");
        RecadoClient client = believing("localhost", "localhost", server.port());
        logIn(client);
        server.stopReading();
        List<Future<Accepted>> sent = IntStream.range(0, 300)
                .mapToObj(i -> client.send("@bob", "x".repeat(60_000)))
                .toList();

        // when
        Results.of(client.close());

        // then
        assertThat(sent).allMatch(Future::failed);
    }
}
