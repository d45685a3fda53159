package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.RegistryAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SecretsTest {
    private static final String PASSWORD = "correct-horse-battery-staple";

    @TempDir
    private Path directory;

    private Appender<ILoggingEvent> console;
    private final Logger root =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Remembering logged = new Remembering();
    private final Level level = root.getLevel();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        console = root.getAppender("stderr");
        root.detachAppender(console);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(level);
        root.detachAppender(logged);
        root.addAppender(console);
    }

    @Test
    void shouldNeitherLogNorStoreAPasswordOrAToken() throws IOException {
        String token;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.registered("alice", PASSWORD);
            LoggedIn login = registry.loggedIn("alice", PASSWORD);
            token = login.token();
            registry.refused(RegistryAddresses.LOGIN, RunningRegistry.byPassword("alice", PASSWORD + "x"));
            registry.resumed("alice", token);
            registry.stop();
            assertThat(login.toString()).doesNotContain(token);
            assertThat(new Logout(alice.id(), token).toString()).doesNotContain(token);
        }

        assertThat(logged.lines).isNotEmpty();
        for (String secret : List.of(PASSWORD, token)) {
            assertThat(logged.lines).noneMatch(line -> line.contains(secret));
            assertThat(files()).isNotEmpty().noneMatch(text -> text.contains(secret));
        }
        assertThat(logged.lines).noneMatch(line -> line.contains("$2b$"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).map(SecretsTest::bytes).toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Remembering extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String cause = event.getThrowableProxy() == null
                    ? ""
                    : event.getThrowableProxy().getMessage();
            lines.add(event.getFormattedMessage() + " " + cause);
        }
    }
}
