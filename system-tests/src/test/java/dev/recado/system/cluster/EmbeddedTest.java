package dev.recado.system.cluster;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountEvent;
import dev.recado.contract.registry.AccountRegistered;
import dev.recado.examples.EchoBot;
import dev.recado.examples.EmbeddedChat;
import dev.recado.launcher.cluster.Cluster;
import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Node;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application of two nodes: one keeps the chat, the other has a bot, which hears and asks over the clustered bus. */
class EmbeddedTest {
    private final Deque<Runnable> leaving = new ArrayDeque<>();

    @TempDir
    private Path data;

    private Vertx joins(String name, List<Node> others, List<Node> known) throws Exception {
        Cluster cluster = Cluster.of(
                new ClusterConfig(name, "127.0.0.1", 0, 0, others, Optional.empty(), Duration.ofSeconds(30)));
        Vertx vertx = answer(cluster.join(new VertxOptions()));
        leaving.push(() -> answer(cluster.leave(vertx)));
        known.add(new Node("127.0.0.1", cluster.port()));
        return vertx;
    }

    @AfterEach
    void leave() {
        leaving.forEach(Runnable::run);
    }

    private static <M extends BusMessage> Queue<M> heard(Bus bus, Topic<M> topic) {
        Queue<M> heard = new ConcurrentLinkedQueue<>();
        answer(bus.listen(topic, heard::add).completion());
        return heard;
    }

    @Test
    void shouldHearAndAnswerFromAnotherNode() throws Exception {
        // Given: one node that keeps the chat, and another one that listens
        List<Node> known = new ArrayList<>();
        EmbeddedChat chat = answer(EmbeddedChat.start(joins("keeper", List.of(), known), data, why -> fail(why)));
        Vertx elsewhere = joins("listener", known, new ArrayList<>());
        Bus bus = Bus.of(elsewhere, Duration.ofSeconds(10));
        Queue<AccountEvent> accounts = heard(bus, EventTopics.ACCOUNT);
        Queue<Entry> accepted = heard(bus, EventTopics.ACCEPTED);
        Queue<Receipt> read = heard(bus, EventTopics.READ);

        // When
        Account ana = answer(chat.account(new Nickname("ana")));
        Account bot = answer(chat.account(new Nickname("echo")));
        answer(elsewhere.deployVerticle(new EchoBot(bot)));
        answer(chat.write(ana, bot, new MessageId("hello-1"), "hello"));

        // Then
        await().untilAsserted(() -> {
            assertThat(accounts).containsExactly(new AccountRegistered(ana, false), new AccountRegistered(bot, false));
            assertThat(accepted).extracting(Entry::body).containsExactly("hello", "You said: hello");
            assertThat(read).extracting(Receipt::account).containsExactly(bot.id());
        });
        assertThat(answer(chat.history(ana, bot))).hasSize(2);
    }
}
