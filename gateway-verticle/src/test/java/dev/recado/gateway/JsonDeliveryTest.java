package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.error;
import static dev.recado.gateway.JsonPeople.groupMessage;
import static dev.recado.gateway.JsonPeople.info;
import static dev.recado.gateway.JsonPeople.logIn;
import static dev.recado.gateway.JsonPeople.message;
import static dev.recado.gateway.JsonPeople.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes to somebody who takes one read for one object. */
class JsonDeliveryTest {
    private static final String NEWS = info("Você tem novas mensagens!");
    private static final String LEFT = info("Você saiu do modo de conversa.");

    private final JsonPeople people = new JsonPeople(House.aHouse());
    private final House house = people.house;
    private final AccountId ana = house.account("ana");
    private final AccountId bob = house.account("bob");
    private final Client bobsClient = house.again("bob");

    @AfterEach
    void close() {
        people.close();
    }

    private long delivered() {
        return house.delivery.cursors(ConversationId.direct(ana, bob), ana).delivered();
    }

    /** Ana, who has got everything that waited. */
    private Peer caughtUp() {
        return people.again("ana").sends(ask("leave_chat")).hears(LEFT);
    }

    @Test
    void shouldAnnounceWhatWaitedOnce() {
        house.groups.make("turma", ana, bob);
        bobsClient.send("@ana", "m1", "um");
        bobsClient.send("@ana", "m2", "dois");
        bobsClient.send("#turma", "m3", "três");

        Peer peer = people.again("ana")
                .hears(NEWS, groupMessage("turma", "bob", "três"), message("bob", "um"), message("bob", "dois"));

        bobsClient.send("@ana", "m4", "quatro");
        peer.hears(message("bob", "quatro"));
    }

    @Test
    void shouldNotAnnounceWhatComes() {
        Peer peer = caughtUp();

        bobsClient.send("@ana", "m1", "um");

        peer.hears(message("bob", "um"));
    }

    @Test
    void shouldAcknowledgeWhatCountsAsDelivered() {
        Peer peer = caughtUp();
        bobsClient.send("@ana", "m1", "um");
        peer.hears(message("bob", "um"));

        House.awaitUntil(() -> delivered() == 1);
    }

    @Test
    void shouldSendAgainWhatWasNotRead() {
        // given
        bobsClient.send("@ana", "m1", "um");
        bobsClient.send("@ana", "m2", "dois");
        people.aStranger().sends(logIn("ana")).hears(welcome("ana")).close();
        House.awaitUntil(() -> !house.registry.online(ana));
        int pending = 2 - (int) delivered();

        // when
        Peer peer = people.again("ana");

        // then
        assertThat(pending).isPositive();
        peer.hears(NEWS + (pending == 2 ? message("bob", "um") : "") + message("bob", "dois"));
    }

    @Test
    void shouldShowNeitherOwnMessagesNorChangesNorReceipts() {
        Client elsewhere = house.aClient();
        Peer peer = caughtUp();
        elsewhere.logIn("ana");

        elsewhere.send("@bob", "m1", "de outro lugar");
        elsewhere.get(
                "recado.group.create",
                new JsonObject().put("name", "turma").put("members", new JsonArray().add("@bob")));
        bobsClient.get(
                "recado.acknowledge",
                new JsonObject()
                        .put("conversation", ConversationId.direct(ana, bob).toString())
                        .put("read", 1));
        bobsClient.send("@ana", "m2", "oi");

        peer.hears(message("bob", "oi"));
    }

    @Test
    void shouldSplitWhatIsLongerThanAnObject() {
        Peer peer = caughtUp();
        String text = "é".repeat(5000);
        bobsClient.send("@ana", "m1", text);
        bobsClient.send("@ana", "m2", "fim");

        String end = message("bob", "fim");
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            read.append(peer.reads());
        }

        String[] objects = read.toString().split("(?<=})(?=\\{)");
        assertThat(objects).hasSize(4);
        assertThat(objects)
                .allSatisfy(object ->
                        assertThat(object.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096));
        assertThat(Stream.of(objects)
                        .map(object -> new JsonObject(object).getString("message"))
                        .collect(Collectors.joining()))
                .isEqualTo(text + "fim");
        House.awaitUntil(() -> delivered() == 2);
    }

    @Test
    void shouldMakeTextsHarmless() {
        Peer peer = caughtUp();

        bobsClient.send("@ana", "m1", "a\n\u001b[2J\"b\"\u202e");

        peer.hears(message("bob", "a [2J\\\"b\\\""));
    }

    @Test
    void shouldGoOnReceivingWhileNothingIsAsked() {
        Peer peer = caughtUp();
        String[] expected = new String[40];
        for (int i = 0; i < 40; i++) {
            bobsClient.send("@ana", "m" + i, "nº " + i);
            expected[i] = message("bob", "nº " + i);
        }

        peer.hears(expected);
        House.awaitUntil(() -> delivered() == 40);
    }

    @Test
    void shouldAnswerWhoHasSaidAllThatHeHasToSay() {
        Peer peer = people.aStranger()
                .sends(logIn("ana") + ask("select_chat", "target_user", "bob") + ask("leave_chat") + "{\"command\":")
                .shutsOutput();

        peer.hears(
                welcome("ana"),
                JsonPeople.success("Contexto de chat alterado para o usuário 'bob'."),
                LEFT,
                error("JSON inválido."));
        peer.hears("");
    }
}
