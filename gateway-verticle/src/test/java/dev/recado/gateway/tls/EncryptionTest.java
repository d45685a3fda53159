package dev.recado.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.recado.gateway.GatewayConfig.Tls;
import io.netty.buffer.ByteBufAllocator;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Looking at the files again, and what is said about it. */
class EncryptionTest {
    private static final long DEADLINE_S = 10;

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Encryption.class);
    private final Level level = logger.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(level);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Tls files() {
        return new Tls(directory.resolve("c.pem"), directory.resolve("k.pem"));
    }

    private Encryption opened(TestCertificate certificate) throws Exception {
        certificate.replace(files());
        return new Encryption(vertx, files()).open().await(DEADLINE_S, TimeUnit.SECONDS);
    }

    private List<String> said(Level level) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Looks until it is so. */
    private static void looksUntil(Encryption encryption, BooleanSupplier condition) throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_S);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not in time").isLessThan(deadline);
            encryption.look().await(DEADLINE_S, TimeUnit.SECONDS);
        }
    }

    @Test
    void shouldFailToOpenWhatCannotBeUsed() {
        assertThatThrownBy(() -> new Encryption(vertx, files()).open().await(DEADLINE_S, TimeUnit.SECONDS))
                .isInstanceOf(InvalidCertificateException.class)
                .hasMessageEndingWith("no such file");
    }

    @Test
    void shouldTakeAnotherCertificateWhenItsFilesAreReplaced() throws Exception {
        Encryption encryption = opened(TestCertificate.EC);
        assertThat(said(Level.INFO)).hasSize(1);

        TestCertificate.RSA.replace(files());

        looksUntil(encryption, () -> said(Level.INFO).size() == 2);
        assertThat(said(Level.WARN)).isEmpty();
    }

    @Test
    void shouldKeepTheOldOneAndSaySoOnceWhenTheNewOneCannotBeUsed() throws Exception {
        // given
        Encryption encryption = opened(TestCertificate.EC);

        // when
        TestCertificate.put(TestCertificate.EC_2.certificate(), files().certificate());
        looksUntil(encryption, () -> !said(Level.WARN).isEmpty());
        encryption.look().await(DEADLINE_S, TimeUnit.SECONDS);
        encryption.look().await(DEADLINE_S, TimeUnit.SECONDS);

        // then
        assertThat(said(Level.WARN))
                .containsExactly("key " + files().key() + ": does not fit the first certificate of "
                        + files().certificate() + "; the certificate from before stays");
        assertThat(encryption.handler(ByteBufAllocator.DEFAULT)).isNotNull();
    }

    /** As when somebody is allowed to read them afterwards. */
    @Test
    void shouldTakeFilesThatCanBeUsedLaterThoughNothingShowsThatTheyChanged() throws Exception {
        // given
        Encryption encryption = opened(TestCertificate.EC);
        TestCertificate.put(TestCertificate.EC_2.certificate(), files().certificate());
        TestCertificate.put(TestCertificate.EC_2.key(), files().key());
        byte[] key = Files.readAllBytes(files().key());
        FileTime written = Files.getLastModifiedTime(files().key());
        Files.write(files().key(), new byte[key.length]);
        Files.setLastModifiedTime(files().key(), written);
        looksUntil(encryption, () -> !said(Level.WARN).isEmpty());

        // when
        Files.write(files().key(), key);
        Files.setLastModifiedTime(files().key(), written);

        // then
        looksUntil(encryption, () -> said(Level.INFO).size() == 2);
        assertThat(said(Level.WARN)).hasSize(1);
    }

    @Test
    void shouldTakeTheKeyThatComesAfterItsCertificate() throws Exception {
        // given
        Encryption encryption = opened(TestCertificate.EC);
        TestCertificate.put(TestCertificate.EC_2.certificate(), files().certificate());
        looksUntil(encryption, () -> !said(Level.WARN).isEmpty());

        // when
        TestCertificate.put(TestCertificate.EC_2.key(), files().key());

        // then
        looksUntil(encryption, () -> said(Level.INFO).size() == 2);
    }

    @Test
    void shouldKeepTheOldOneWhileAFileIsGone() throws Exception {
        // given
        Encryption encryption = opened(TestCertificate.EC);

        // when
        Files.delete(files().key());
        looksUntil(encryption, () -> !said(Level.WARN).isEmpty());

        // then
        assertThat(said(Level.WARN))
                .containsExactly("key " + files().key() + ": no such file; the certificate from before stays");
        TestCertificate.EC.replace(files());
        looksUntil(encryption, () -> said(Level.INFO).size() == 2);
    }

    @Test
    void shouldWarnOnceOfACertificateThatHasExpired() throws Exception {
        // when
        Encryption encryption = opened(TestCertificate.EXPIRED);
        encryption.look().await(DEADLINE_S, TimeUnit.SECONDS);

        // then
        assertThat(said(Level.WARN))
                .containsExactly("certificate " + files().certificate()
                        + " has expired at 2020-02-01T00:00:00Z; clients will not believe it");
    }
}
