package dev.recado.client;

import static dev.recado.client.ClientFixture.ALICE;
import static dev.recado.client.ClientFixture.BOB;
import static dev.recado.client.ClientFixture.CONVERSATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.registry.Presence;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the listener of a client is told, by a server that repeats itself and says what nobody knows. */
class ListeningTest {
    private final ClientFixture fixture = new ClientFixture();
    private final Recorder recorder = fixture.recorder;
    private final FakeServer server = fixture.server;
    private final RecadoClient client = fixture.client;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void shouldShowARepeatedEntryOnceAndAcknowledgeItAgain() {
        // given
        fixture.logIn();
        server.answer("recado.acknowledge", body -> body.copy().put("read", 0));
        server.pushEntry(1);
        server.pushEntry(2);
        await().until(() -> recorder.entries.size() == 2);
        Results.of(client.acknowledge(CONVERSATION, 1));

        // when
        server.pushEntry(1);
        server.pushEntry(2);
        server.pushEntry(3);

        // then
        await().until(() -> server.heard("recado.acknowledge", "delivered").size() == 2);
        await().until(() -> recorder.entries.size() == 3);
        assertThat(recorder.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(server.heard("recado.acknowledge", "delivered")).containsExactly(1, 1);
    }

    @Test
    void shouldTellEveryKindOfEventAndIgnoreThoseItDoesNotKnow() {
        // given
        fixture.logIn();
        String conversation = FakeServer.CONVERSATION;

        // when
        server.push(new JsonObject().put("event", "from the future"));
        server.push(new JsonObject().put("event", "entry").put("conversation", "nonsense"));
        server.push(new JsonObject()
                .put("event", "receipt")
                .put("conversation", conversation)
                .put("account", BOB.toString())
                .put("delivered", 3)
                .put("read", 1));
        server.push(new JsonObject().put("event", "caught-up"));
        server.push(new JsonObject()
                .put("event", "presence")
                .put("account", BOB.toString())
                .put("online", true)
                .put("lastSeenAt", 5));
        server.push(new JsonObject()
                .put("event", "typing")
                .put("from", BOB.toString())
                .put("to", ALICE.toString()));

        // then
        await().until(() -> recorder.events.size() == 4);
        assertThat(recorder.events)
                .containsExactly(
                        new Receipt(CONVERSATION, BOB, 3, 1),
                        new CaughtUp(true, List.of()),
                        new Presence(BOB, true, 5),
                        new Typing(CONVERSATION, BOB));
    }

    @Test
    void shouldSurviveAListenerThatThrows() {
        // given
        fixture.logIn();
        Results.of(client.listen(new InboxListener() {
            @Override
            public void caughtUp(CaughtUp caughtUp) {
                throw new IllegalStateException("a mistake of the program");
            }
        }));

        // when
        server.push(new JsonObject().put("event", "caught-up"));

        // then
        assertThat(Results.of(client.send("@bob", "still here")).seq()).isEqualTo(1);
    }

    @Test
    void shouldShowAgainWhatAListenerFailedToTake() {
        // given
        AtomicBoolean failing = new AtomicBoolean(true);
        fixture.logIn();
        Results.of(client.listen(new InboxListener() {
            @Override
            public void entry(Entry entry) {
                if (entry.seq() == 1 && failing.getAndSet(false)) {
                    throw new IllegalStateException("a mistake of the program");
                }
                recorder.entry(entry);
            }
        }));
        server.pushEntry(1);
        server.pushEntry(2);
        await().until(() -> recorder.numbers().equals(List.of(2L)));

        // when: nothing is acknowledged, so both come again on the next connection
        server.hangUp();
        await().until(() -> server.count("register") == 3);
        server.pushEntry(1);
        server.pushEntry(2);
        server.pushEntry(3);

        // then
        await().until(() -> recorder.numbers().contains(3L));
        assertThat(recorder.numbers()).containsExactly(2L, 1L, 3L);
        assertThat(server.heard("recado.acknowledge", "delivered")).isEmpty();
    }
}
