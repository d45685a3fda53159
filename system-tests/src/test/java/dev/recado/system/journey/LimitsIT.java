package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Accepted;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Answers;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody may use more than his share, and everybody is told so in numbers. */
class LimitsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldNotWaitForEverForALoginNorForAFrame() {
        // given
        ServerProcess server = servers.start("limits.login-seconds=1", "limits.idle-seconds=2");
        try (RawConnection silent = new RawConnection(server.port());
                RawConnection unfinished = new RawConnection(server.port());
                RawConnection idle = RawConnection.registered(server.port(), People.nickname("idle"))) {
            // when
            unfinished.write(Bytes.length(100)).write(new byte[] {'{'});

            // then
            assertThat(lastCode(silent)).isEqualTo(ErrorCode.LOGIN_TOO_SLOW.number());
            assertThat(lastCode(unfinished)).isEqualTo(ErrorCode.LOGIN_TOO_SLOW.number());
            assertThat(lastCode(idle)).isEqualTo(ErrorCode.IDLE_TOO_LONG.number());
        }
    }

    /** Reads to the end of a connection; the code that was given for it. */
    private static int lastCode(RawConnection connection) {
        int code = 0;
        for (var frame = connection.read(); frame.isPresent(); frame = connection.read()) {
            JsonObject said = frame.get().getJsonObject("body", frame.get());
            code = said.getInteger("failureCode", said.getInteger("code", code));
        }
        return code;
    }

    @Test
    void shouldTakeSoManyConnectionsOfAnAddressAndMoreWhenSomeHaveGone() {
        // given
        ServerProcess server = servers.start("limits.connections-per-address=3");
        List<RawConnection> all =
                IntStream.range(0, 3).mapToObj(i -> greeted(server)).toList();

        // when
        try (RawConnection oneTooMany = new RawConnection(server.port())) {
            // then
            assertThat(lastCode(oneTooMany)).isEqualTo(ErrorCode.TOO_MANY_CONNECTIONS.number());
        }
        all.forEach(RawConnection::close);
        await("room for others").until(() -> isWelcome(server));
    }

    private static boolean isWelcome(ServerProcess server) {
        try (RawConnection another = new RawConnection(server.port())) {
            return lastCode(another.write(Bytes.length(0))) == ErrorCode.INVALID_FRAME.number();
        }
    }

    private static RawConnection greeted(ServerProcess server) {
        RawConnection connection = new RawConnection(server.port());
        connection.answer("recado.hello", new JsonObject());
        return connection;
    }

    @Test
    void shouldSlowDownWhoeverSendsTooFastAndLoseNothing() {
        // given
        ServerProcess server = servers.start("limits.sends-per-second=50");
        Person alice = people.online("alice", server);
        Person bob = people.offline("bob", server).comesOnlineAcknowledging(entry -> {});

        // when: the client repeats what is refused
        List<Future<Accepted>> sent = IntStream.range(0, 150)
                .mapToObj(i -> alice.client().send("@" + bob.nickname(), "message " + i))
                .toList();
        sent.forEach(Answers::answer);
        alice.sends("the last").to(bob);
        bob.hearsUpTo("the last");

        // then
        assertThat(bob.heard().entries()).hasSize(151).extracting(Entry::seq).isSorted();
        assertThat(bob.heard().bodies()).doesNotHaveDuplicates();
    }

    @Test
    void shouldRefuseMoreLoginsAtOnceThanMayWait() {
        // given: passwords that take a while to check
        ServerProcess server = servers.start("passwords.bcrypt-cost=10", "passwords.threads=1", "passwords.queue=2");
        Person alice = people.offline("alice", server);
        List<RawConnection> storm = IntStream.range(0, 30)
                .mapToObj(i -> new RawConnection(server.port()))
                .toList();

        // when
        JsonObject login = RawConnection.request("recado.login", "login", RawConnection.credentials(alice.nickname()));
        storm.forEach(connection -> connection.write(Bytes.frame(login)));
        List<JsonObject> answers = new ArrayList<>();
        storm.forEach(connection -> answers.add(connection.reply("login")));

        // then
        assertThat(answers).anyMatch(answer -> answer.containsKey("body"));
        assertThat(answers)
                .filteredOn(answer -> !answer.containsKey("body"))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.getInteger("failureCode")).isEqualTo(ErrorCode.LOGINS_BUSY.number());
                    assertThat(answer.getLong("retryAfterMs")).isPositive();
                });
        storm.forEach(RawConnection::close);
        alice.comesOnline();
    }
}
