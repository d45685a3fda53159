package dev.recado.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.gateway.GatewayConfig.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCertificateTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"RSA, RSA, 1", "EC, EC, 1", "CHAIN, EC, 2", "EXPIRED, EC, 1"})
    void shouldReadACertificateAndItsKey(TestCertificate files, String algorithm, int certificates) throws Exception {
        // when
        ServerCertificate certificate = ServerCertificate.read(files.files());

        // then
        assertThat(certificate.chain()).hasSize(certificates);
        assertThat(certificate.key().getAlgorithm()).isEqualTo(algorithm);
    }

    @Test
    void shouldTellWhyClientsWouldNotBelieveIt() throws Exception {
        assertThat(ServerCertificate.read(TestCertificate.EXPIRED.files()).doubt(NOW))
                .contains("has expired at 2020-02-01T00:00:00Z");
        assertThat(ServerCertificate.read(TestCertificate.EC.files()).doubt(Instant.parse("2019-01-01T00:00:00Z")))
                .contains("is not valid before 2020-01-01T00:00:00Z");
        assertThat(ServerCertificate.read(TestCertificate.EC.files()).doubt(NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere                   | ec-key           | certificate D/test-only-nowhere.pem: no such file
            ec                        | nowhere          | key D/test-only-nowhere.pem: no such file
            ec-key                    | ec-key           | certificate D/test-only-ec-key.pem: no certificate in it (expected: PEM, -----BEGIN CERTIFICATE-----)
            ec                        | ec               | key D/test-only-ec.pem: no key in it (expected: PEM, -----BEGIN PRIVATE KEY-----)
            ec                        | ec-2-key         | key D/test-only-ec-2-key.pem: does not fit the first certificate of D/test-only-ec.pem
            ec                        | rsa-key          | key D/test-only-rsa-key.pem: not a key for EC, as its certificate is
            rsa                       | ec-key           | key D/test-only-ec-key.pem: not a key for RSA, as its certificate is
            ec                        | ec-encrypted-key | key D/test-only-ec-encrypted-key.pem: encrypted (expected: as openssl pkcs8 -topk8 -nocrypt writes it)
            ec                        | ec-sec1-key      | key D/test-only-ec-sec1-key.pem: not PKCS #8 (expected: as openssl pkcs8 -topk8 -nocrypt writes it)
            ed25519                   | ed25519-key      | certificate D/test-only-ed25519.pem: of a key for EdDSA (expected: RSA or EC)
            """)
    void shouldSayWhichFileCannotBeUsedAndWhy(String certificate, String key, String message) {
        Tls files = new Tls(file(certificate), file(key));

        assertThatThrownBy(() -> ServerCertificate.read(files))
                .isInstanceOf(InvalidCertificateException.class)
                .hasMessage(message.replace("D/", TestCertificate.DIRECTORY + "/"));
    }

    private static Path file(String name) {
        return TestCertificate.DIRECTORY.resolve("test-only-" + name + ".pem");
    }

    @Test
    void shouldSayThatACertificateIsBroken() throws Exception {
        // given
        Path broken = directory.resolve("broken.pem");
        Files.writeString(broken, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path unreadable = directory.resolve("unreadable.pem");
        Files.writeString(unreadable, "-----BEGIN CERTIFICATE-----\nA#A\n-----END CERTIFICATE-----\n");

        // then
        for (Path path : new Path[] {broken, unreadable, directory}) {
            Tls files = new Tls(path, TestCertificate.EC.key());
            assertThatThrownBy(() -> ServerCertificate.read(files))
                    .isInstanceOf(InvalidCertificateException.class)
                    .hasMessageStartingWith("certificate " + path + ": ");
        }
    }
}
