package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not one's own. */
class StrangersIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private ServerProcess server;
    private Person alice;
    private Person bob;
    private RawConnection mallory;
    private String conversation;

    @BeforeEach
    void aConversationAndAStranger() {
        server = servers.shared();
        alice = people.online("alice", server);
        bob = people.online("bob", server);
        alice.sends("between us").to(bob);
        bob.hears("between us");
        conversation = alice.with(bob).toString();
        mallory = RawConnection.registered(server.port(), People.nickname("mallory"));
    }

    @AfterEach
    void goAway() {
        mallory.close();
    }

    private JsonObject conversation() {
        return new JsonObject().put("conversation", conversation);
    }

    @Test
    void shouldNotAcknowledgeReadOrAskAboutAConversationOfOthers() {
        int refused = ErrorCode.NOT_A_MEMBER.number();

        // then
        assertThat(mallory.refusal("recado.acknowledge", conversation().put("delivered", 1)))
                .isEqualTo(refused);
        assertThat(mallory.refusal("recado.acknowledge", conversation().put("read", 1)))
                .isEqualTo(refused);
        assertThat(mallory.refusal("recado.history", conversation().put("after", 0)))
                .isEqualTo(refused);
        assertThat(mallory.refusal("recado.status", conversation().put("seq", 1)))
                .isEqualTo(refused);

        // and nothing changed
        assertThat(answer(alice.client().conversations().status(alice.with(bob), 1))
                        .delivered())
                .isZero();
    }

    @Test
    void shouldNotListConversationsOfOthers() {
        JsonObject answer = mallory.answer(
                "recado.conversations",
                new JsonObject().put("account", alice.account().toString()));

        assertThat(answer.getJsonArray("conversations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivery.0",
                "delivery.acknowledge",
                "delivery.broadcast",
                "group.create",
                "group.9111111111111",
                "registry.block",
                "registry.login",
                "inbox.1111111111111",
                "__vertx.nodeInfo",
                "__vertx.reply.1",
                "recado.nothing",
                "recado.",
                "RECADO.SEND",
                ""
            })
    void shouldNotReachAddressesThatAreNotTheGatewaysOwn(String address) {
        assertThat(mallory.refusal(address, new JsonObject())).isEqualTo(ErrorCode.ADDRESS_NOT_PERMITTED.number());
    }

    @Test
    void shouldNotListenToAddressesThatAreNotItsOwn() {
        // when
        for (String address : new String[] {"inbox." + bob.account(), "presence." + bob.account(), "delivery.0"}) {
            mallory.write(Bytes.frame(new JsonObject().put("type", "register").put("address", address)));
            assertThat(mallory.read().orElseThrow().getString("type")).isEqualTo("err");
        }
        alice.sends("still between us").to(bob);
        bob.hears("between us", "still between us");

        // then
        assertThat(mallory.silentFor(200)).isTrue();
    }

    @Test
    void shouldNotPublish() {
        // when
        mallory.write(Bytes.frame(new JsonObject()
                .put("type", "publish")
                .put("address", "inbox." + bob.account())
                .put("body", new JsonObject())));

        // then
        assertThat(mallory.read().orElseThrow().getInteger("failureCode"))
                .isEqualTo(ErrorCode.PUBLISH_NOT_PERMITTED.number());
        assertThat(mallory.answer("recado.hello", new JsonObject())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recado.send",
                "recado.acknowledge",
                "recado.history",
                "recado.conversations",
                "recado.status",
                "recado.users",
                "recado.user",
                "recado.typing",
                "recado.presence.watch",
                "recado.presence.unwatch",
                "recado.logout"
            })
    void shouldNotAskAnythingBeforeALogin(String address) {
        try (RawConnection visitor = new RawConnection(server.port())) {
            JsonObject everything = conversation()
                    .put("to", "@" + bob.nickname())
                    .put("id", "1")
                    .put("body", "hi")
                    .put("seq", 1)
                    .put("read", 1)
                    .put("nickname", bob.nickname())
                    .put("accounts", new JsonArray().add(bob.account().toString()));

            assertThat(visitor.refusal(address, everything)).isEqualTo(ErrorCode.LOGIN_NEEDED.number());
        }
    }

    @Test
    void shouldNotHearAnythingBeforeALogin() {
        try (RawConnection visitor = new RawConnection(server.port())) {
            // when
            visitor.listen();

            // then
            assertThat(visitor.read().orElseThrow().getInteger("failureCode"))
                    .isEqualTo(ErrorCode.LOGIN_NEEDED.number());
        }
    }

    @Test
    void shouldNotBeAbleToSpeakAsSomebodyElse() {
        // when
        mallory.answer(
                "recado.send",
                new JsonObject()
                        .put("from", alice.account().toString())
                        .put("fromNickname", alice.nickname())
                        .put("sender", alice.account().toString())
                        .put("to", "@" + bob.nickname())
                        .put("id", "1")
                        .put("body", "it is me, alice"));

        // then
        Entry entry = bob.hears("between us", "it is me, alice");
        assertThat(entry.from()).isNotEqualTo(alice.account());
        assertThat(entry.fromNickname().value()).startsWith("mallory");
        assertThat(entry.conversation()).isNotEqualTo(alice.with(bob));
    }

    @Test
    void shouldNotChooseACodecOrATimeoutOfTheBus() {
        // when
        JsonObject request = RawConnection.request("recado.hello", "r", new JsonObject())
                .put(
                        "headers",
                        new JsonObject().put("codecName", "java.lang.Object").put("timeout", "1"))
                .put("codec", "java.lang.Object")
                .put("timeout", -1);
        mallory.write(Bytes.frame(request));

        // then
        assertThat(mallory.reply("r").getString("type")).isEqualTo("message");
    }

    @Test
    void shouldNotLogInTwiceOnOneConnection() {
        assertThat(mallory.refusal("recado.login", RawConnection.credentials(alice.nickname())))
                .isEqualTo(ErrorCode.ALREADY_LOGGED_IN.number());
    }
}
