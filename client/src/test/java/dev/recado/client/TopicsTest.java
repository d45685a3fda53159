package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parts of the client ask for, and what they make of the answers. */
class TopicsTest {
    private static final AccountId BOB = AccountId.parse("1111111111111");
    private static final GroupId TURMA = GroupId.parse("9111111111111");
    private static final ConversationId CONVERSATION = ConversationId.group(TURMA);
    private static final SessionId SESSION = new SessionId("0123456789abcdef");

    private final Vertx vertx = Vertx.vertx();
    private final Recorder recorder = new Recorder();
    private FakeServer server;
    private RecadoClient client;

    @BeforeEach
    void start() {
        server = new FakeServer(vertx);
        client = RecadoClient.create(
                vertx,
                ClientOptions.of("127.0.0.1", server.port())
                        .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                        .withTimes(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(5)));
        Results.of(client.connect());
    }

    @AfterEach
    void stop() {
        Results.of(client.close());
        Results.of(vertx.close());
    }

    private static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }

    private <T> T ask(String address, String answer, Supplier<Future<T>> question) {
        server.answer(address, body -> json(answer));
        return Results.of(question.get());
    }

    private JsonObject asked() {
        return server.heard.get(server.heard.size() - 1).getJsonObject("body");
    }

    interface Question {
        Future<?> ask(RecadoClient client);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "group.add",
                        "{'group':'#turma','nickname':'bob'}",
                        c -> c.groups().add("#turma", "@bob")),
                change(
                        "group.add",
                        "{'group':'9111111111111','account':'1111111111111'}",
                        c -> c.groups().add(TURMA.toString(), BOB.toString())),
                change(
                        "group.remove",
                        "{'group':'#turma','nickname':'bob'}",
                        c -> c.groups().remove("#turma", "@bob")),
                change("group.join", "{'group':'#turma'}", c -> c.groups().join("#turma")),
                change("group.leave", "{'group':'#turma'}", c -> c.groups().leave("#turma")),
                change(
                        "group.rename",
                        "{'group':'#a','name':'b'}",
                        c -> c.groups().rename("#a", "b")),
                change(
                        "group.role",
                        "{'group':'#a','nickname':'bob','role':'admin'}",
                        c -> c.groups().changeRole("#a", "@bob", Role.ADMIN)),
                change("block", "{'account':'1111111111111'}", c -> c.people().block(BOB.toString())),
                change("block", "{'nickname':'bob'}", c -> c.people().block("@bob")),
                change("unblock", "{'nickname':'bob'}", c -> c.people().unblock("@bob")),
                change(
                        "sessions.close",
                        "{'session':'0123456789abcdef'}",
                        c -> c.sessions().close(SESSION)));
    }

    private static Arguments change(String address, String body, Question question) {
        return Arguments.of("recado." + address, body, question);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void shouldAskForWhatHasNoAnswer(String address, String body, Question question) {
        server.answer(address, asked -> new JsonObject());

        Results.of(question.ask(client));

        assertThat(asked()).isEqualTo(json(body));
    }

    @Test
    void shouldMakeAGroup() {
        NewGroup group = ask(
                "recado.group.create",
                "{'group':'9111111111111','name':'turma 1','conversation':'9111111111111'}",
                () -> client.groups().create("turma 1", List.of("@bob", BOB.toString())));

        assertThat(group).isEqualTo(new NewGroup(TURMA, new GroupName("turma 1"), CONVERSATION));
        assertThat(asked()).isEqualTo(json("{'name':'turma 1','members':['@bob','1111111111111']}"));
    }

    @Test
    void shouldPassOnWhyAGroupIsRefused() {
        server.answer("recado.group.join", body -> {
            throw new Refusal(ErrorCode.NOT_PERMITTED);
        });

        assertThat(Results.failure(client.groups().join("#turma")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    @Test
    void shouldListGroupsAndMembers() {
        String groups =
                "{'groups':[{'group':'9111111111111','name':'turma','members':3,'conversation':'9111111111111'}],"
                        + "'after':'9111111111111'}";
        Groups page = new Groups(List.of(new Group(TURMA, new GroupName("turma"), 3)), TURMA);

        assertThat(ask("recado.group.list", groups, () -> client.groups().list(null, 10)))
                .isEqualTo(page);
        assertThat(asked()).isEqualTo(json("{'limit':10}"));
        assertThat(ask("recado.group.mine", groups, () -> client.groups().mine(TURMA, 10)))
                .isEqualTo(page);
        assertThat(asked()).isEqualTo(json("{'limit':10,'after':'9111111111111'}"));
        assertThat(ask(
                        "recado.group.members",
                        "{'members':[{'account':'1111111111111','nickname':'bob','role':'owner'}]}",
                        () -> client.groups().members("#turma", BOB, 10)))
                .isEqualTo(new Members(List.of(new Members.Member(BOB, new Nickname("bob"), Role.OWNER)), null));
        assertThat(asked()).isEqualTo(json("{'limit':10,'after':'1111111111111','group':'#turma'}"));
    }

    @Test
    void shouldAskWhoReceivedPageByPage() {
        Status status = ask(
                "recado.status",
                "{'delivered':9,'read':4,'members':[],'after':'1111111111111'}",
                () -> client.conversations().status(CONVERSATION, 7, BOB, 2));

        assertThat(status).isEqualTo(new Status(9, 4, List.of(), BOB));
        assertThat(asked())
                .isEqualTo(json("{'limit':2,'after':'1111111111111','conversation':'9111111111111','seq':7}"));
    }

    @Test
    void shouldListWhomItBlocksAndWhoIsAway() {
        assertThat(ask(
                        "recado.blocked",
                        "{'accounts':['1111111111111'],'after':'1111111111111'}",
                        () -> client.people().blocked(null)))
                .isEqualTo(new Blocked(List.of(BOB), BOB));
        assertThat(ask("recado.users", "{'users':[]}", () -> client.people().list(false, null, 5))
                        .profiles())
                .isEmpty();
        assertThat(asked()).isEqualTo(json("{'limit':5,'online':false}"));
    }

    @Test
    void shouldListSessions() {
        assertThat(ask(
                        "recado.sessions",
                        "{'sessions':[{'session':'0123456789abcdef','node':'n','dialect':'bridge',"
                                + "'remoteAddress':'127.0.0.1','openedAt':5,'current':true,'device':'phone'}]}",
                        () -> client.sessions().list()))
                .containsExactly(
                        new OpenSession(SESSION, "n", "bridge", "127.0.0.1", 5, true, new DeviceName("phone")));
    }

    @Test
    void shouldNameItsDeviceAtEachLogin() {
        server.answer("recado.login", body -> FakeServer.session("alice").put("deviceKnown", true));

        Session session = Results.of(client.login("alice", "secret", new DeviceName("phone")));
        server.hangUp();

        await().until(() -> server.heard("recado.login", "device").equals(List.of("phone", "phone")));
        assertThat(session.device()).isEqualTo(new DeviceName("phone"));
        assertThat(session.deviceKnown()).isTrue();
        Results.of(client.resume(session.account(), session.token(), new DeviceName("phone")));
        assertThat(server.heard("recado.login", "device")).containsExactly("phone", "phone", "phone");
    }

    @Test
    void shouldNameNoDeviceThatItWasNotGiven() {
        Session session = Results.of(client.login("alice", "secret"));

        assertThat(server.heard("recado.login", "device")).containsOnlyNulls();
        assertThat(session.device()).isNull();
        assertThat(session.deviceKnown()).isFalse();
    }

    private static JsonObject accepted(JsonObject body) {
        return json("{'recipients':4,'at':5,'durable':'disk','repeated':false,'conversation':'0111111111111','seq':1}");
    }

    @Test
    void shouldRepeatABroadcastUntilItIsAccepted() {
        Results.of(client.login("alice", "secret"));
        server.answer("recado.broadcast", body -> null);
        Future<Broadcasted> sent =
                client.broadcasts().send(new MessageId("b1"), Audience.OFFLINE, "hear, hear", "text/plain");
        await().until(() -> server.heard("recado.broadcast", "id").size() == 1);

        server.answer("recado.broadcast", TopicsTest::accepted);
        server.hangUp();

        assertThat(Results.of(sent))
                .isEqualTo(new Broadcasted(ConversationId.parse("0111111111111"), 4, 5, Durability.DISK, false));
        assertThat(server.heard("recado.broadcast", "id")).containsExactly("b1", "b1");
        assertThat(server.heard("recado.broadcast", "audience")).containsOnly("offline");
    }

    @Test
    void shouldNotHoldMessagesBackForABroadcastThatHasToWait() {
        Results.of(client.login("alice", "secret"));
        server.answer("recado.broadcast", body -> {
            throw new Refusal(ErrorCode.BROADCASTS_TOO_FAST, "slower", 60_000);
        });
        client.broadcasts().send(Audience.ALL, "hear, hear");
        await().until(() -> server.heard("recado.broadcast", "id").size() == 1);

        assertThat(Results.of(client.send("#turma", "hi")).seq()).isEqualTo(1);
    }

    @Test
    void shouldTellWhatHappensInAGroup() {
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
        await().until(() -> server.count("register") > 0);

        server.push(
                json("{'event':'entry','conversation':'9111111111111','kind':'group','seq':3,'from':'1111111111111',"
                        + "'fromNickname':'bob','group':'9111111111111','groupName':'turma','at':1,'id':'x',"
                        + "'type':'recado.group.joined','body':{'account':'1111111111111','nickname':'bob'}}"));
        server.push(json("{'event':'typing','from':'1111111111111','to':'9111111111111'}"));
        server.push(new JsonObject()
                .put("event", "caught-up")
                .put("complete", false)
                .put("removed", new JsonArray().add(json("{'conversation':'9111111111111','from':1,'to':2}"))));

        await().until(() -> recorder.events.size() == 2);
        assertThat(recorder.entries.get(0).groupName()).isEqualTo(new GroupName("turma"));
        assertThat(GroupChange.of(recorder.entries.get(0))).contains(new GroupChange.Joined(BOB, new Nickname("bob")));
        assertThat(recorder.events.get(0)).hasToString("Typing[conversation=9111111111111, from=1111111111111]");
        assertThat(recorder.events.get(1)).isInstanceOfSatisfying(CaughtUp.class, caughtUp -> {
            assertThat(caughtUp.complete()).isFalse();
            assertThat(caughtUp.removed().get(0).conversation()).isEqualTo(CONVERSATION);
            assertThat(caughtUp.removed().get(0).range().to()).isEqualTo(2);
        });
    }
}
