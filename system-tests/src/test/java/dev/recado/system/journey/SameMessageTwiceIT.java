package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static dev.recado.system.person.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.client.Accepted;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.MessageId;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An answer can be lost, so a client may say everything twice. */
class SameMessageTwiceIT {
    private static final MessageId ID = new MessageId("the same id");

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private static Future<Accepted> say(Person sender, Person receiver, String body) {
        return sender.client().send(ID, "@" + receiver.nickname(), body, "text/plain");
    }

    @Test
    void shouldAnswerTheSameAndShowItOnce() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());
        Accepted first = answer(say(alice, bob, "hi"));

        // when
        Accepted second = answer(say(alice, bob, "hi"));
        alice.sends("something else").to(bob);

        // then
        assertThat(second)
                .isEqualTo(new Accepted(first.conversation(), first.seq(), first.at(), first.durable(), true));
        bob.hears("hi", "something else");
    }

    @Test
    void shouldRefuseTheSameIdForAnotherMessage() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());
        answer(say(alice, bob, "hi"));

        // then
        assertThat(refusal(say(alice, bob, "ho"))).isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
    }

    @Test
    void shouldKeepTheIdsOfTwoPeopleApart() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());

        // when
        Accepted fromAlice = answer(say(alice, bob, "hi"));
        Accepted fromBob = answer(say(bob, alice, "ho"));

        // then
        assertThat(fromAlice.repeated()).isFalse();
        assertThat(fromBob.repeated()).isFalse();
        assertThat(fromBob.seq()).isEqualTo(fromAlice.seq() + 1);
    }

    @Test
    void shouldRecogniseItAfterARestart() {
        // given
        ServerProcess server = servers.start();
        Person alice = people.online("alice", server);
        Person bob = people.online("bob", server);
        Accepted first = answer(say(alice, bob, "hi"));
        bob.acknowledges(bob.hears("hi"));

        // when
        server.kill9();
        server.start();
        Accepted second = answer(say(alice, bob, "hi"));
        alice.sends("something else").to(bob);

        // then
        assertThat(second.repeated()).isTrue();
        assertThat(second.seq()).isEqualTo(first.seq());
        bob.hears("hi", "something else");
    }

    @Test
    void shouldRecogniseItWithinOneChunk() {
        // given
        Person bob = people.online("bob", servers.shared());
        try (RawConnection alice = RawConnection.registered(servers.shared().port(), People.nickname("alice"))) {
            JsonObject message = new JsonObject()
                    .put("to", "@" + bob.nickname())
                    .put("id", "one")
                    .put("body", "hi");

            // when
            alice.write(Bytes.join(
                    Bytes.frame(RawConnection.request("recado.send", "a", message)),
                    Bytes.frame(RawConnection.request("recado.send", "b", message)),
                    Bytes.frame(RawConnection.request(
                            "recado.send", "c", message.copy().put("id", "two")))));
            JsonObject first = alice.reply("a").getJsonObject("body");
            JsonObject second = alice.reply("b").getJsonObject("body");
            JsonObject third = alice.reply("c").getJsonObject("body");

            // then
            assertThat(first.getBoolean("repeated")).isFalse();
            assertThat(second.getBoolean("repeated")).isTrue();
            assertThat(second.getLong("seq")).isEqualTo(first.getLong("seq"));
            assertThat(third.getLong("seq")).isEqualTo(first.getLong("seq") + 1);
            bob.hears("hi", "hi");
        }
    }
}
