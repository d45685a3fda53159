package dev.recado.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.id.AccountId;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.tls.TestCertificate;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClientOptions;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners with a certificate, and those without. */
class TlsTest {
    private static final String V12 = "TLSv1.2";
    private static final String V13 = "TLSv1.3";
    private static final String PING = "{\"type\":\"ping\"}";
    private static final String PONG = "{\"type\":\"pong\"}";
    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 1, 0, 2, 2, 40};

    private static House house;

    @BeforeAll
    static void open() {
        house = House.aHouse(
                House.LIMITS,
                secure("rsa", Dialect.BRIDGE, TestCertificate.RSA),
                secure("ec", Dialect.BRIDGE, TestCertificate.EC),
                secure("chain", Dialect.BRIDGE, TestCertificate.CHAIN),
                secure("either", Dialect.AUTO, TestCertificate.EC),
                new Listener(
                                "text",
                                new Dialect.Commands(House.FRAME_GAP, Language.PT),
                                "127.0.0.1",
                                0,
                                Authentication.OPEN)
                        .with(TestCertificate.RSA.files()));
        house.account("alice");
        house.account("bob");
    }

    static Listener secure(String name, Dialect dialect, TestCertificate certificate) {
        return new Listener(name, dialect, "127.0.0.1", 0, Authentication.PASSWORD).with(certificate.files());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static NetClientOptions options(String version) {
        return new NetClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setHostnameVerificationAlgorithm("")
                .setEnabledSecureTransportProtocols(Set.of(version));
    }

    private static SSLSocket connect(String listener, String version) throws IOException {
        return SecureSockets.connect(house.port(listener), version);
    }

    /** What a client would say with bytes that are not encrypted. */
    private static Socket plain(String listener) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port(listener));
        socket.setSoTimeout((int) House.TIMEOUT.toMillis());
        return socket;
    }

    private static byte[] frame(String json) {
        byte[] text = json.getBytes(UTF_8);
        byte[] frame = Arrays.copyOf(new byte[] {0, 0, (byte) (text.length >> 8), (byte) text.length}, 4 + text.length);
        System.arraycopy(text, 0, frame, 4, text.length);
        return frame;
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private static String read(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    private static String ask(Socket socket, String frame) throws IOException {
        write(socket, frame(frame));
        return read(socket);
    }

    @ParameterizedTest
    @CsvSource({"rsa, TLSv1.2", "rsa, TLSv1.3", "ec, TLSv1.2", "ec, TLSv1.3", "chain, TLSv1.3", "either, TLSv1.3"})
    void shouldSpeakEncrypted(String listener, String version) throws Exception {
        try (SSLSocket socket = connect(listener, version)) {
            assertThat(ask(socket, PING)).isEqualTo(PONG);
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).contains("GCM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V12, V13})
    void shouldCarryAConversation(String version) {
        // given
        Client alice = house.aClient(house.port("ec"), options(version));
        Client bob = house.aClient(house.port("rsa"), options(version));
        alice.logIn("alice");
        bob.logIn("bob");
        alice.openInbox();
        bob.openInbox();

        // when
        for (int i = 0; i < 20; i++) {
            alice.send("@bob", version + i, "a".repeat(i * 2500));
            bob.send("@alice", version + i, "b".repeat(i * 2500));
        }

        // then
        for (Client client : List.of(alice, bob)) {
            int own = 0;
            for (int i = 0; i < 20; i++) {
                JsonObject event = nextEntry(client, version);
                own += event.getString("body").length();
            }
            assertThat(own).isEqualTo(2500 * 190);
            client.close();
        }
    }

    /** The next one that somebody else wrote over this version. */
    private static JsonObject nextEntry(Client client, String version) {
        JsonObject event = client.event();
        while (!event.getString("event").equals("entry")
                || !event.getString("id").startsWith(version)) {
            event = client.event();
        }
        return event;
    }

    @Test
    void shouldEncryptDialectsThatTakeOneReadForOneFrame() throws Exception {
        try (Peer maria = new Peer(connect("text", V13))) {
            maria.sends("maria\n").hears("Olá, maria! -help mostra os comandos.\n");
            maria.sends("-exit\n");

            assertThat(maria.readsToTheEnd()).isEqualTo("Até logo!\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"ec, TLSv1.2, 1", "rsa, TLSv1.3, 2", "either, TLSv1.3, 3"})
    void shouldUnderstandWhateverPiecesItComesIn(String listener, String version, long seed) throws Exception {
        String broken = "{\"type\":\"" + "x".repeat(4000) + "\"}";
        try (Slicer slicer = new Slicer(house.port(listener), seed);
                SSLSocket socket = SecureSockets.connect(slicer.port(), version)) {
            for (int i = 0; i < 50; i++) {
                assertThat(ask(socket, PING)).isEqualTo(PONG);
            }
            assertThat(ask(socket, broken)).contains("\"failureCode\":101");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "open", "commands", "numeric-classic", "numeric-dated", "numeric-named", "json"})
    void shouldSayThatThereIsNoTlsWhereThereIsNone(String listener) throws Exception {
        try (SSLSocket socket = connect(listener, V13)) {
            assertThatThrownBy(socket::startHandshake)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("handshake_failure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1603010200010001fc0303", "16"})
    void shouldAnswerAGreetingWithAnAlertWhereThereIsNoTls(String greeting) throws Exception {
        try (Socket socket = plain("main")) {
            write(socket, HexFormat.of().parseHex(greeting));

            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(HANDSHAKE_FAILURE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "-help\n", "\0\0\0\17" + PING, "{", "01"})
    void shouldSayThatThereIsTlsOnlyAndUnderstandNothingElse(String text) throws Exception {
        try (Socket socket = plain("ec")) {
            write(socket, text.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("this port speaks TLS only\n");
        }
    }

    @Test
    void shouldTakePlainTextToo() throws Exception {
        try (Socket socket = plain("either")) {
            assertThat(ask(socket, PING)).isEqualTo(PONG);
        }
    }

    @Test
    void shouldUnderstandNoHttpThatIsEncrypted() throws Exception {
        try (SSLSocket socket = connect("ec", V13)) {
            write(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));

            assertThat(read(socket)).contains("\"failureCode\":111");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** A greeting of version 1.1, which Java itself does not send any more. */
    @Test
    void shouldRefuseOldVersions() throws Exception {
        String hello = "1603010035" + "01000031" + "0302" + "00".repeat(32) + "00" + "0004c013002f" + "0100" + "0004"
                + "00170000";
        try (Socket socket = plain("rsa")) {
            write(socket, HexFormat.of().parseHex(hello));

            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(answer).hasSize(7).startsWith(21, 3).endsWith(0, 2, 2, 70);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"
            })
    void shouldRefuseCiphersThatKeepNoSecrets(String cipher) throws Exception {
        try (SSLSocket socket = connect("rsa", V12)) {
            socket.setEnabledCipherSuites(new String[] {cipher});

            assertThatThrownBy(socket::startHandshake).hasMessageContaining("handshake_failure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1603030005ffffffffff", "16030100", "16ffffffffffff", "1603010004010000"})
    void shouldCloseWhoBeginsWithTlsAndGoesOnWithSomethingElse(String bytes) throws Exception {
        try (Socket socket = plain("ec")) {
            write(socket, HexFormat.of().parseHex(bytes));
            socket.shutdownOutput();

            assertThat(socket.getInputStream().readAllBytes().length).isLessThan(20);
        }
    }

    /** Of version 1.2 the end of what a client says is the end of the connection. */
    @Test
    void shouldAnswerWhatWasAskedBeforeTheClientSaidThatNothingMoreComes() throws Exception {
        try (SSLSocket socket = connect("ec", V13)) {
            write(socket, frame(PING));
            socket.shutdownOutput();

            assertThat(read(socket)).isEqualTo(PONG);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V12, V13})
    void shouldAnswerWhatWasAskedBeforeTheConnectionWasCut(String version) throws Exception {
        try (Socket plain = plain("ec");
                SSLSocket socket = SecureSockets.over(plain, version)) {
            socket.startHandshake();
            write(socket, frame(PING));
            plain.shutdownOutput();

            assertThat(read(socket)).isEqualTo(PONG);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {V12, V13})
    void shouldNoticeThatAClientHasGone(String version) throws Exception {
        String nickname = "ana-" + version;
        AccountId account = house.account(nickname);
        try (SSLSocket socket = connect("ec", version)) {
            ask(
                    socket,
                    "{\"type\":\"send\",\"address\":\"recado.login\",\"replyAddress\":\"r\",\"body\":{\"nickname\":\""
                            + nickname + "\",\"password\":\"secret\"}}");
            House.awaitUntil(() -> house.registry.online(account));
        }

        House.awaitUntil(() -> !house.registry.online(account));
    }
}
