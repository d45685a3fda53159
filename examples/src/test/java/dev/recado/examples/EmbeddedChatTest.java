package dev.recado.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another team's application does with the verticles. */
class EmbeddedChatTest {
    private static final MessageId HELLO = new MessageId("hello-1");

    @TempDir
    private Path data;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedChat chat;
    private Account ana;
    private Account bot;

    @BeforeEach
    void start() {
        chat = started();
        ana = done(chat.account(new Nickname("ana")));
        bot = done(chat.account(new Nickname("echo")));
    }

    private EmbeddedChat started() {
        return done(EmbeddedChat.start(vertx, data, why -> fail("the store failed: %s", why)));
    }

    @AfterEach
    void close() {
        done(vertx.close());
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private List<String> said() {
        return done(chat.history(ana, bot)).stream().map(Entry::body).toList();
    }

    @Test
    void shouldAnswerWhatIsWrittenWhileTheBotListens() {
        // Given
        Queue<InboxEvent> inbox = new ConcurrentLinkedQueue<>();
        done(chat.listen(ana, inbox::add).completion());
        done(vertx.deployVerticle(new EchoBot(bot)));

        // When
        Posted posted = done(chat.write(ana, bot, HELLO, "hello"));
        Posted again = done(chat.write(ana, bot, HELLO, "hello"));

        // Then
        assertThat(posted.seq()).isEqualTo(1);
        assertThat(again.repeated()).isTrue();
        await().untilAsserted(() -> assertThat(inbox)
                .filteredOn(Entry.class::isInstance)
                .extracting(event -> ((Entry) event).body())
                .containsExactly("hello", "You said: hello"));
        assertThat(said()).containsExactly("hello", "You said: hello");
    }

    @Test
    void shouldAnswerWhatWasWrittenWhileNobodyListened() {
        // Given: the application is started again in between
        done(chat.write(ana, bot, HELLO, "hello"));
        done(chat.stop());
        chat = started();
        assertThat(done(chat.account(new Nickname("ana")))).isEqualTo(ana);

        // When
        done(vertx.deployVerticle(new EchoBot(bot)));

        // Then
        await().untilAsserted(() -> assertThat(said()).containsExactly("hello", "You said: hello"));
    }

    @Test
    void shouldLetClientsIn() throws IOException {
        int port = done(ClientPort.open(vertx, 0));

        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            // Of "Error, …": lines of text belong to a dialect that is no HTTP.
            assertThat(client.getInputStream().read()).isEqualTo('E');
        }
    }
}
