package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.client.Accepted;
import dev.recado.client.ClientOptions;
import dev.recado.client.RecadoClient;
import dev.recado.client.Tls;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server with a certificate. */
class TlsIT {
    private static final Path CERTIFICATES = Path.of("../gateway-verticle/src/test/resources/tls");
    private static final Path CERTIFICATE = CERTIFICATES.resolve("test-only-ec.pem");
    private static final Path KEY = CERTIFICATES.resolve("test-only-ec-key.pem");

    @RegisterExtension
    final Servers servers = new Servers();

    private ServerProcess aServer() {
        return servers.start(
                "listeners.main.tls.certificate=" + CERTIFICATE.toAbsolutePath(),
                "listeners.main.tls.key=" + KEY.toAbsolutePath());
    }

    private static SSLSocket connect(ServerProcess server, String version)
            throws IOException, GeneralSecurityException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket("127.0.0.1", server.port());
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    /** Believes in the certificate of the server only. */
    private static SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(CERTIFICATE)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void shouldCarryWhatTwoSayToEachOtherThoughOneOfThemIsNotEncrypted() throws Exception {
        ServerProcess server = aServer();
        assertThat(server.run().out()).contains(":" + server.port() + " (tls or plain) ");
        try (RawConnection bob = RawConnection.registered(server.port(), "bob");
                RawConnection alice = new RawConnection(connect(server, "TLSv1.3"))) {
            // given
            alice.answer("recado.register", RawConnection.credentials("alice"));
            alice.logIn("alice");
            bob.listen();
            alice.listen();

            // when
            JsonObject message = new JsonObject().put("id", "m").put("body", "é".repeat(20_000));
            alice.answer("recado.send", message.copy().put("to", "@bob"));
            bob.answer("recado.send", message.copy().put("to", "@alice"));

            // then
            for (RawConnection connection : new RawConnection[] {alice, bob}) {
                JsonObject event = connection.event("entry");
                while (event.getString("fromNickname").equals(connection == alice ? "alice" : "bob")) {
                    event = connection.event("entry");
                }
                assertThat(event.getString("body")).hasSize(20_000);
            }
        }
        // The Java client does not see a difference.
        Vertx vertx = Vertx.vertx();
        ClientOptions options = ClientOptions.of("127.0.0.1", server.port()).withTls(Tls.trusting(CERTIFICATE));
        RecadoClient carol = RecadoClient.create(vertx, options);
        Accepted accepted = answer(carol.connect()
                .compose(connected -> carol.register("carol", "a password", null))
                .compose(account -> carol.login("carol", "a password"))
                .compose(session -> carol.send("@bob", "é".repeat(20_000))));
        assertThat(accepted.seq()).isOne();
        answer(carol.close().compose(closed -> vertx.close()));
        // A second greeting would cost the server a signature, and the client nothing.
        try (SSLSocket socket = connect(server, "TLSv1.2")) {
            socket.startHandshake();
            socket.startHandshake();

            assertThatThrownBy(() -> socket.getInputStream().read()).hasMessageContaining("handshake_failure");
        }
    }
}
