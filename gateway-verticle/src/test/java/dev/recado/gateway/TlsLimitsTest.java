package dev.recado.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayConfig.Tls;
import dev.recado.gateway.tls.TestCertificate;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClientOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted connections are bounded in time and memory as others are, and outlive their certificate. */
class TlsLimitsTest {
    private static final String V13 = "TLSv1.3";
    private static final String BODY = "x".repeat(50_000);
    /** More than the buffers of two kernels hold. */
    private static final int ENTRIES = 400;

    private static final byte[] PING = "\0\0\0\17{\"type\":\"ping\"}".getBytes(UTF_8);

    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    private static House aHouse(Limits limits) {
        return aHouse(limits, TestCertificate.EC.files());
    }

    private static House aHouse(Limits limits, Tls files) {
        return House.aHouse(
                limits, new Listener("secure", Dialect.BRIDGE, "127.0.0.1", 0, Authentication.PASSWORD).with(files));
    }

    private static Limits limits(int connections, Duration login, Duration idle) {
        Limits usual = House.LIMITS;
        return new Limits(
                usual.frameBytes(),
                usual.frameBytesBeforeLogin(),
                usual.bodyBytes(),
                10_000,
                usual.requests(),
                65_536,
                usual.writeQueuesBytes(),
                usual.sendsPerSecond(),
                connections,
                connections,
                login,
                idle,
                usual.recheck(),
                usual.request(),
                usual.watched());
    }

    private static Limits times(Duration login, Duration idle) {
        return limits(100, login, idle);
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port("secure"));
        socket.setSoTimeout((int) House.TIMEOUT.toMillis());
        return socket;
    }

    private SSLSocket connect() throws IOException {
        return SecureSockets.connect(house.port("secure"), V13);
    }

    private Client aClient(String nickname) {
        Client client = house.aClient(
                house.port("secure"),
                new NetClientOptions().setSsl(true).setTrustAll(true).setHostnameVerificationAlgorithm(""));
        client.logIn(nickname);
        client.openInbox().event("caught-up");
        return client;
    }

    /** The third claims to be a long one; more of it never comes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "16", "160301fff001", "1603010200010000"})
    void shouldCloseInSilenceWhoDoesNotFinishTheGreetingInTime(String begun) throws Exception {
        house = aHouse(times(Duration.ofMillis(200), Duration.ofSeconds(300)));
        try (Socket socket = plain()) {
            socket.getOutputStream().write(HexFormat.of().parseHex(begun));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void shouldCloseWhoFinishesTheGreetingAndDoesNotLogIn() throws Exception {
        house = aHouse(times(Duration.ofMillis(500), Duration.ofSeconds(300)));
        try (SSLSocket socket = connect()) {
            socket.startHandshake();

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("\"failureCode\":605");
        }
    }

    @Test
    void shouldSayByAnAlertThatThereAreTooManyConnections() throws Exception {
        house = aHouse(limits(1, House.LIMITS.login(), House.LIMITS.idle()));
        try (SSLSocket first = connect()) {
            first.startHandshake();
            try (Socket second = plain()) {
                assertThat(second.getInputStream().readAllBytes()).isEqualTo(new byte[] {21, 3, 1, 0, 2, 2, 80});
            }
        }
    }

    @Test
    void shouldCountNoneThatIsGone() throws Exception {
        house = aHouse(limits(1, House.LIMITS.login(), House.LIMITS.idle()));
        try (Socket half = plain()) {
            half.getOutputStream().write(22);
        }

        House.awaitUntil(this::isLetIn);
    }

    private boolean isLetIn() {
        try (SSLSocket socket = connect()) {
            socket.startHandshake();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void shouldSendEverythingInOrderOnceASlowReaderReadsAgain() {
        house = aHouse(times(House.LIMITS.login(), House.LIMITS.idle()));
        Client alice = house.aMember("alice");
        house.account("bob");
        Client bob = aClient("bob").pause();

        for (int i = 1; i <= ENTRIES; i++) {
            alice.send("@bob", "m" + i, BODY);
        }
        bob.resume();

        for (int i = 1; i <= ENTRIES; i++) {
            assertThat(bob.event("entry").getLong("seq")).isEqualTo(i);
        }
        assertThat(bob.sync().quiet()).isTrue();
    }

    @Timeout(20)
    @Test
    void shouldCloseWhoNeverReadsThoughBytesWaitForHim() {
        house = aHouse(times(House.LIMITS.login(), Duration.ofSeconds(2)));
        AccountId account = house.account("bob");
        aClient("bob").pause();
        Client alice = house.aMember("alice");
        for (int i = 1; i <= ENTRIES; i++) {
            alice.send("@bob", "m" + i, BODY);
        }

        while (house.registry.online(account)) {
            alice.sync();
        }
    }

    /** Reading pauses while answers wait, in the middle of what is encrypted, and goes on where it was. */
    @Test
    void shouldReadOnWhereItPaused() throws Exception {
        house = aHouse(times(House.LIMITS.login(), House.LIMITS.idle()));
        house.account("alice");
        Client alice = aClient("alice").pause();
        house.account("bob");
        for (int i = 1; i <= 40; i++) {
            alice.post(
                    "recado.send",
                    new JsonObject().put("to", "@bob").put("id", "m" + i).put("body", BODY));
        }
        for (int i = 0; i < 2000; i++) {
            alice.post("recado.history", new JsonObject().put("with", "@bob").put("after", 0));
        }

        alice.resume();

        for (int i = 0; i < 2040; i++) {
            assertThat(alice.frame().getString("type")).isEqualTo("message");
        }
    }

    @Test
    void shouldTakeAnotherCertificateForNewConnectionsOnly(@TempDir Path directory) throws Exception {
        // given
        Tls files = new Tls(directory.resolve("c.pem"), directory.resolve("k.pem"));
        TestCertificate.EC.replace(files);
        house = aHouse(House.LIMITS, files);
        BigInteger old = serialNumber();
        try (SSLSocket before = connect()) {
            before.startHandshake();

            // when
            TestCertificate.RSA.replace(files);
            House.awaitUntil(() -> !serialNumber().equals(old));

            // then
            before.getOutputStream().write(PING);
            byte[] answer = before.getInputStream().readNBytes(4 + 15);
            assertThat(Arrays.copyOfRange(answer, 4, 19)).asString(UTF_8).isEqualTo("{\"type\":\"pong\"}");
            assertThat(SecureSockets.certificate(before).getSerialNumber()).isEqualTo(old);
        }
    }

    private BigInteger serialNumber() {
        try (SSLSocket socket = connect()) {
            return SecureSockets.certificate(socket).getSerialNumber();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
