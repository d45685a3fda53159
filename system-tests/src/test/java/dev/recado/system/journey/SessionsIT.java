package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One account, several programs. */
class SessionsIT {
    private static final String CLOSE = "recado.sessions.close";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    @Test
    void shouldEachHearWhatIsSent() {
        // given
        ServerProcess server = servers.shared();
        Caller alice = callers.online("alice", server);
        Caller desk = callers.online("bob", server);
        Caller phone = callers.again(desk).comesOnline();

        // when
        alice.sends("@" + desk.nickname(), "one");
        alice.sends("@" + desk.nickname(), "two");

        // then
        assertThat(desk.hears("one", "two")).isEqualTo(phone.hears("one", "two"));
    }

    @Test
    void shouldShowToTheOthersWhatOneOfThemSends() {
        // given
        ServerProcess server = servers.shared();
        Caller bob = callers.online("bob", server);
        Caller desk = callers.online("alice", server);
        Caller phone = callers.again(desk).comesOnline();

        // when
        JsonObject accepted = desk.sends("@" + bob.nickname(), "from my desk");
        phone.sends("@" + bob.nickname(), "from my phone");
        bob.sends("@" + desk.nickname(), "from bob");

        // then: each hears the other one, and nobody himself
        JsonObject shown = phone.hears("from my desk");
        assertThat(shown.getLong("seq")).isEqualTo(accepted.getLong("seq"));
        assertThat(shown.getString("from")).isEqualTo(desk.account());
        phone.hears("from bob");
        desk.hears("from my phone", "from bob");
        bob.hears("from my desk", "from my phone");
    }

    @Test
    void shouldShowNotesToOneselfInTheOtherSessions() {
        // given
        Caller desk = callers.online("alice", servers.shared());
        Caller phone = callers.again(desk).comesOnline();

        // when
        desk.sends(desk.account(), "to be remembered");

        // then
        phone.hears("to be remembered");
    }

    @Test
    void shouldAgreeOnWhatIsRead() {
        // given
        ServerProcess server = servers.shared();
        Caller alice = callers.online("alice", server);
        Caller desk = callers.online("bob", server);
        Caller phone = callers.again(desk).comesOnline();
        JsonObject accepted = alice.sends("@" + desk.nickname(), "hi");

        // when
        desk.reads(desk.hears("hi"));

        // then
        JsonObject receipt = Body.of("event", "receipt", "conversation", accepted.getString("conversation"))
                .put("account", desk.account())
                .put("delivered", 1)
                .put("read", 1);
        assertThat(phone.connection().event("receipt")).isEqualTo(receipt);
        assertThat(alice.connection().event("receipt")).isEqualTo(receipt);
        JsonObject conversation = Caller.objects(phone.asks("recado.conversations"), "conversations")
                .findFirst()
                .orElseThrow();
        assertThat(conversation.getInteger("read")).isEqualTo(1);
        assertThat(conversation.getInteger("unread")).isZero();
        assertThat(phone.comesOnline().missed()).isEmpty();
    }

    @Test
    void shouldBeListedAndEndedWithTheirTokens() {
        // given
        ServerProcess server = servers.shared();
        Caller desk = callers.online("alice", server);
        Caller lost = callers.again(desk).comesOnlineOn("lost phone");
        List<JsonObject> sessions = sessions(desk);
        assertThat(sessions).hasSize(2);
        assertThat(sessions)
                .filteredOn(session -> session.getBoolean("current"))
                .extracting(session -> session.getString("session"))
                .containsExactly(desk.login().getString("session"));
        assertThat(sessions)
                .filteredOn(session -> "lost phone".equals(session.getString("device")))
                .extracting(session -> session.getString("session"))
                .containsExactly(lost.login().getString("session"));

        // when
        desk.asks(CLOSE, "session", lost.login().getString("session"));

        // then
        JsonObject closing = lost.connection().event("closing");
        assertThat(closing.getInteger("code")).isEqualTo(ErrorCode.SESSION_ENDED.number());
        assertThat(closing.getBoolean("comeBack")).isFalse();
        assertThat(lost.connection().read()).isEmpty();
        assertThat(tokenLogin(server, lost)).isEqualTo(ErrorCode.TOKEN_EXPIRED.number());
        assertThat(tokenLogin(server, desk)).isZero();
        await().until(() -> sessions(desk).size() == 1);
    }

    private static List<JsonObject> sessions(Caller caller) {
        return Caller.objects(caller.asks("recado.sessions"), "sessions").toList();
    }

    private static int tokenLogin(ServerProcess server, Caller caller) {
        try (RawConnection connection = new RawConnection(server.port())) {
            JsonObject token =
                    Body.of("account", caller.account(), "token", caller.login().getString("token"));
            return connection.refusal("recado.login", token);
        }
    }

    @Test
    void shouldNotBeEndedByOthers() {
        // given
        Caller alice = callers.online("alice", servers.shared());
        Caller mallory = callers.online("mallory", servers.shared());

        // then
        assertThat(mallory.tries(CLOSE, "session", alice.login().getString("session")))
                .isEqualTo(ErrorCode.NO_SUCH_SESSION.number());
        assertThat(sessions(mallory)).hasSize(1);
        alice.asks("recado.hello");
    }

    @Test
    void shouldBeOneOnlyWhereALoginReplaces() {
        // given
        ServerProcess server = servers.start("listeners.main.sessions=replace");
        Caller first = callers.online("alice", server);
        Caller bob = callers.online("bob", server);

        // when
        Caller second = callers.again(first).comesOnline();

        // then
        JsonObject closing = first.connection().event("closing");
        assertThat(closing.getInteger("code")).isEqualTo(ErrorCode.ALREADY_CONNECTED.number());
        assertThat(closing.getBoolean("comeBack")).isFalse();
        assertThat(first.connection().read()).isEmpty();
        bob.sends("@" + second.nickname(), "hi");
        second.hears("hi");
        await().until(() -> sessions(second).size() == 1);

        // and of many at once one is left
        List<RawConnection> crowd = IntStream.range(0, 5)
                .mapToObj(i -> new RawConnection(server.port()))
                .toList();
        JsonObject login = RawConnection.request("recado.login", "r", RawConnection.credentials(first.nickname()));
        crowd.forEach(connection -> connection.write(Bytes.frame(login)));
        crowd.forEach(connection ->
                assertThat(connection.reply("r").getString("type")).isEqualTo("message"));
        assertThat(crowd.stream().filter(SessionsIT::isLeft)).hasSize(1);
        crowd.forEach(RawConnection::close);
    }

    /** Whoever is not left is told to go, before or after he is answered that another one is there. */
    private static boolean isLeft(RawConnection connection) {
        connection.write(Bytes.frame(RawConnection.request("recado.sessions", "last", new JsonObject())));
        for (var frame = connection.read(); frame.isPresent(); frame = connection.read()) {
            if ("last".equals(frame.get().getString("address"))) {
                return "message".equals(frame.get().getString("type"))
                        && Caller.objects(frame.get().getJsonObject("body"), "sessions")
                                .allMatch(session -> session.getBoolean("current"));
            }
        }
        return false;
    }

    @Test
    void shouldBeRefusedWhereOneIsThereAndLetInOnceItIsGone() {
        // given
        ServerProcess server = servers.start("listeners.main.sessions=reject");
        Caller first = callers.online("alice", server);
        try (RawConnection second = new RawConnection(server.port())) {
            JsonObject credentials = RawConnection.credentials(first.nickname());
            assertThat(second.refusal("recado.login", credentials)).isEqualTo(ErrorCode.ALREADY_CONNECTED.number());

            // when
            first.hangsUp();

            // then
            await().until(() -> second.refusal("recado.login", credentials) == 0);

            // and a server that was killed remembers nobody as connected
            server.kill9();
            server.start();
            first.comesOnline();
        }
    }
}
