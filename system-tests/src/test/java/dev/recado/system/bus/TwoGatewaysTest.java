package dev.recado.system.bus;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.RecadoClient;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is there, where people are on different gateways. */
class TwoGatewaysTest {
    /** A gateway is silent for six seconds before its sessions are taken for ended. */
    private static final Duration LONG = Duration.ofSeconds(15);

    @RegisterExtension
    final OneJvm here = new OneJvm();

    @RegisterExtension
    final People people = new People();

    private final AtomicReference<GatewayId> theirs = new AtomicReference<>();
    private Server there;
    private Person alice;
    private Person bob;

    @BeforeEach
    void friends() {
        there = here.anotherGateway();
        here.bus().loses(body -> {
            if (body instanceof SessionOpened opened) {
                theirs.set(opened.gateway());
            }
            return false;
        });
        alice = people.online("alice", here);
        bob = people.online("bob", there);
        here.bus().loses(body -> false);
        List<Presence> now = answer(alice.client().people().watch(List.of(bob.account())));
        assertThat(now).extracting(Presence::online).containsExactly(true);
    }

    private void aliceSees(boolean online) {
        await().atMost(LONG).until(() -> {
            List<Presence> heard = alice.heard().presences();
            return !heard.isEmpty() && heard.get(heard.size() - 1).online() == online;
        });
    }

    @Test
    void shouldSeeSomebodyGoAndComeWhoIsOnAnotherGateway() {
        bob.goesOffline();
        aliceSees(false);

        bob.comesOnline();
        aliceSees(true);
    }

    @Test
    void shouldEndASessionThatIsOnAnotherGatewayOfTheSameNode() {
        RecadoClient left = bob.client();
        SessionId session = bob.session().session();
        Person again = bob.comesOnlineAt(here);

        answer(again.client().sessions().close(session));

        await("its end").until(() -> left.hello().failed());
        assertThat(answer(again.client().sessions().list())).hasSize(1);
    }

    @Test
    void shouldNoticeThatSomebodyHasLeftOfWhomNobodyHeardThatHeHas() {
        SessionId gone = bob.session().session();
        here.bus()
                .loses(body ->
                        body instanceof SessionClosed closed && closed.session().equals(gone));

        bob.goesOffline();

        aliceSees(false);
    }

    @Test
    void shouldShowWhoIsOnAGatewayThatIsNotHeardAsGoneAndAsThereWhenItIsHeardAgain() {
        here.bus()
                .loses(body ->
                        body instanceof GatewayAlive beat && beat.gateway().equals(theirs.get()));
        aliceSees(false);

        here.bus().loses(body -> false);
        aliceSees(true);
        assertThat(alice.sends("still there?").to(bob)).isNotNull();
        bob.hears("still there?");
    }
}
