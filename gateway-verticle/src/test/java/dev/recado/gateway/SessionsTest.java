package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several sessions of one account. */
class SessionsTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldTellTheRegistryWhatItKnowsOfASession() {
        AccountId alice = house.account("alice");
        String session = house.aClient().logIn("alice").getString("session");

        SessionOpened told = house.registry.sessions.get(alice).get(new SessionId(session));

        assertThat(told.node()).isEqualTo("node-1");
        assertThat(told.policy()).isEqualTo(SessionPolicy.ALLOW);
        assertThat(told.dialect()).isEqualTo("bridge");
        assertThat(told.remoteAddress()).isEqualTo("127.0.0.1");
        assertThat(told.openedAt()).isPositive();
    }

    @Test
    void shouldSayThatItIsThereAndNameTheSessionsThatTheRegistryDidNotHearOf() {
        AccountId alice = house.account("alice");
        AtomicReference<GatewayAlive> heard = new AtomicReference<>();
        Bus bus = Bus.of(house.vertx, House.TIMEOUT);
        bus.listen(RegistryAddresses.GATEWAYS, heard::set);
        House.awaitUntil(() -> heard.get() != null);
        assertThat(heard.get().roll()).isEqualTo(RollSum.NONE);
        house.registry.silent = true;
        Client phone = house.aClient();
        SessionId session = new SessionId(phone.logIn("alice").getString("session"));

        House.awaitUntil(() -> heard.get().roll().equals(RollSum.NONE.plus(session)));
        RollPage page = House.await(bus.ask(RegistryAddresses.roll(heard.get().gateway()), new ReadRoll(null, 100)));

        assertThat(page.next()).isNull();
        assertThat(page.sessions()).singleElement().satisfies(told -> {
            assertThat(told.account()).isEqualTo(alice);
            assertThat(told.session()).isEqualTo(session);
            assertThat(told.policy())
                    .as("what is said again lets the others be")
                    .isNull();
            assertThat(told.gateway()).isEqualTo(heard.get().gateway());
        });
        phone.close();
        House.awaitUntil(() -> heard.get().roll().equals(RollSum.NONE));
    }

    @Test
    void shouldListTheSessionsOfTheAccountAndSayWhichIsCurrent() {
        house.aMember("bob");
        house.account("alice");
        Client phone = house.aClient();
        String first = phone.logIn("alice").getString("session");
        String second = house.aClient().logIn("alice").getString("session");

        List<JsonObject> sessions = sessions(phone);

        assertThat(sessions)
                .extracting(session -> session.getString("session"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.getBoolean("current"))
                    .isEqualTo(session.getString("session").equals(first));
            assertThat(session.getString("node")).isEqualTo("node-1");
            assertThat(session.getString("dialect")).isEqualTo("bridge");
            assertThat(session.getString("remoteAddress")).isEqualTo("127.0.0.1");
            assertThat(session.getLong("openedAt")).isPositive();
            assertThat(session.containsKey("device")).isFalse();
        });
    }

    @Test
    void shouldEndAnotherSessionWithItsToken() {
        house.account("alice");
        Client phone = house.aClient();
        JsonObject lost = phone.logIn("alice");
        Client desk = house.again("alice");

        desk.get("recado.sessions.close", session(lost.getString("session")));

        assertThat(phone.event("closing"))
                .isEqualTo(new JsonObject()
                        .put("event", "closing")
                        .put("code", 204)
                        .put("message", ErrorCode.SESSION_ENDED.text())
                        .put("comeBack", false));
        phone.awaitClosed();
        assertThat(house.registry.tokens)
                .doesNotContain(lost.getString("token"))
                .hasSize(1);
        assertThat(sessions(desk)).hasSize(1);
        desk.sync();
    }

    @Test
    void shouldAnswerBeforeItClosesTheSessionThatAsked() {
        house.account("alice");
        Client alice = house.aClient();
        String session = alice.logIn("alice").getString("session");

        assertThat(alice.get("recado.sessions.close", session(session))).isEmpty();

        assertThat(alice.event("closing").getInteger("code")).isEqualTo(204);
        alice.awaitClosed();
        assertThat(house.registry.tokens).isEmpty();
    }

    @Test
    void shouldEndNobodyElsesSession() {
        house.account("alice");
        Client alice = house.aClient();
        String session = alice.logIn("alice").getString("session");
        Client bob = house.aMember("bob");

        assertThat(bob.refused("recado.sessions.close", session(session))).isEqualTo(404);
        assertThat(bob.refused("recado.sessions.close", session("0123456789abcdef")))
                .isEqualTo(404);
        assertThat(bob.refused("recado.sessions.close", session("x"))).isEqualTo(102);
        assertThat(bob.refused("recado.sessions.close", new JsonObject())).isEqualTo(102);
        assertThat(alice.sync().quiet()).isTrue();
    }

    @Test
    void shouldEndNoSessionThatIsNotTheAccountsThoughTheRegistrySaysSo() {
        house.account("alice");
        Client alice = house.aClient();
        JsonObject login = alice.logIn("alice");
        SessionId session = new SessionId(login.getString("session"));
        GatewayId gateway = house.registry
                .sessions
                .get(AccountId.parse(login.getString("account")))
                .get(session)
                .gateway();
        AccountId bob = house.account("bob");

        Done done = House.await(Bus.of(house.vertx, House.TIMEOUT)
                .ask(RegistryAddresses.endSession(gateway), new EndSession(bob, session, ErrorCode.SESSION_ENDED)));

        assertThat(done).isEqualTo(Done.DONE);
        assertThat(alice.sync().quiet()).isTrue();
    }

    @Test
    void shouldReplaceTheOtherSessionsWhereTheListenerSaysSo() {
        house.account("alice");
        Client first = house.again("alice");
        Client second = house.again("alice");

        Client last = house.aClient(house.replacingPort());
        last.logIn("alice");

        for (Client replaced : List.of(first, second)) {
            JsonObject closing = replaced.event("closing");
            assertThat(closing.getInteger("code")).isEqualTo(504);
            assertThat(closing.getBoolean("comeBack")).isFalse();
            replaced.awaitClosed();
        }
        assertThat(sessions(last)).hasSize(1);
        assertThat(house.registry.tokens).as("tokens go on").hasSize(3);
    }

    @Test
    void shouldRefuseASecondSessionWhereTheListenerSaysSo() {
        house.account("alice");
        Client first = house.aClient(house.rejectingPort());
        first.logIn("alice");
        Client second = house.aClient(house.rejectingPort());

        int refusal = second.refused(
                "recado.login", new JsonObject().put("nickname", "alice").put("password", "secret"));

        assertThat(refusal).isEqualTo(504);
        assertThat(second.refused("recado.sessions", new JsonObject())).isEqualTo(201);
        House.awaitUntil(() -> house.registry.tokens.size() == 1);
        assertThat(sessions(first)).hasSize(1);
        assertThat(first.sync().quiet()).isTrue();
    }

    @Test
    void shouldLetInWhoWasRefusedOnceTheOtherSessionHasEnded() {
        AccountId alice = house.account("alice");
        Client first = house.aClient(house.rejectingPort());
        JsonObject login = first.logIn("alice");
        Client second = house.aClient(house.rejectingPort());
        JsonObject token = new JsonObject().put("nickname", "alice").put("token", login.getString("token"));
        assertThat(second.refused("recado.login", token)).isEqualTo(504);
        first.close();
        House.awaitUntil(() -> !house.registry.online(alice));

        assertThat(second.get("recado.login", token).getString("nickname")).isEqualTo("alice");
    }

    @Test
    void shouldLetNobodyInWhereThereMayBeOneSessionOnlyWhileTheRegistryDoesNotAnswer() {
        house.account("alice");
        house.registry.silent = true;
        JsonObject password = new JsonObject().put("nickname", "alice").put("password", "secret");

        assertThat(house.aClient(house.rejectingPort()).refused("recado.login", password))
                .isEqualTo(901);
        assertThat(house.aClient().get("recado.login", password).getString("nickname"))
                .isEqualTo("alice");
    }

    private static JsonObject session(String name) {
        return new JsonObject().put("session", name);
    }

    private static List<JsonObject> sessions(Client client) {
        return client.get("recado.sessions", new JsonObject()).getJsonArray("sessions").stream()
                .flatMap(session -> session instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                .toList();
    }
}
