package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One message for all. */
class BroadcastIT {
    private static final String BROADCAST = "recado.broadcast";
    private static final String PERMITTED = "listeners.main.broadcast=true";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private static Object[] broadcast(String audience, String id) {
        return new Object[] {"audience", audience, "id", id, "body", "to " + audience};
    }

    @Test
    void shouldReachThoseWhomItIsFor() {
        // given
        ServerProcess server = servers.start(PERMITTED);
        Caller alice = callers.online("alice", server);
        Caller there = callers.online("there", server);
        Caller away = callers.offline("away", server);

        // when
        JsonObject all = alice.asks(BROADCAST, broadcast("all", "1"));
        JsonObject online = alice.asks(BROADCAST, broadcast("online", "2"));
        JsonObject offline = alice.asks(BROADCAST, broadcast("offline", "3"));

        // then
        assertThat(all.getInteger("recipients")).isEqualTo(2);
        assertThat(online.getInteger("recipients")).isEqualTo(1);
        assertThat(offline.getInteger("recipients")).isEqualTo(1);
        assertThat(List.of(next(there), next(there))).containsExactlyInAnyOrder("to all", "to online");
        // he must not come before that: he would be one of those who are online
        await("it is with whoever was away").until(() -> recipients(alice, offline) == 1);
        assertThat(away.comesOnline().saidMeanwhile()).containsExactlyInAnyOrder("to all", "to offline");
        assertThat(away.missed()).allSatisfy(entry -> {
            assertThat(entry.getString("kind")).isEqualTo("broadcast");
            assertThat(entry.getString("from")).isEqualTo(alice.account());
            assertThat(entry.containsKey("group")).isFalse();
        });
        assertThat(alice.comesOnline().missed()).isEmpty();

        // and once acknowledged it does not come again, and the author learns who has it
        away.missed().forEach(away::reads);
        assertThat(away.comesOnline().missed()).isEmpty();
        assertThat(status(alice, all).getInteger("read")).isEqualTo(1);
        assertThat(there.tries("recado.status", "conversation", all.getString("conversation"), "seq", 1))
                .isEqualTo(ErrorCode.NOT_PERMITTED.number());
    }

    private static JsonObject status(Caller author, JsonObject accepted) {
        return author.asks("recado.status", "conversation", accepted.getString("conversation"), "seq", 1);
    }

    private static int recipients(Caller author, JsonObject accepted) {
        return status(author, accepted).getJsonArray("members").size();
    }

    private static String next(Caller caller) {
        return Caller.said(caller.connection().event("entry"));
    }

    @Test
    void shouldBeTakenOnceHoweverOftenItIsSent() {
        // given
        ServerProcess server = servers.start(PERMITTED);
        Caller alice = callers.online("alice", server);
        Caller bob = callers.online("bob", server);

        // when
        JsonObject first = alice.asks(BROADCAST, broadcast("all", "the same"));
        callers.online("newcomer", server);
        JsonObject second = alice.asks(BROADCAST, broadcast("all", "the same"));

        // then
        assertThat(second).isEqualTo(first.copy().put("repeated", true));
        assertThat(alice.tries(BROADCAST, "audience", "all", "id", "the same", "body", "another"))
                .isEqualTo(ErrorCode.DIFFERENT_MESSAGE.number());
        bob.hears("to all");
        assertThat(bob.comesOnline().saidMeanwhile()).containsExactly("to all");
    }

    @Test
    void shouldBeSentByThoseOnlyWhoMayAndNotTooOften() {
        // given
        Caller anybody = callers.online("anybody", servers.shared());
        ServerProcess server = servers.start("broadcast.accounts=[herald]", "limits.broadcasts-per-minute=2");
        Caller herald = callers.called("herald", server).comesOnline();
        Caller nobody = callers.online("nobody", server);

        // then
        assertThat(anybody.tries(BROADCAST, broadcast("all", "1"))).isEqualTo(ErrorCode.NOT_PERMITTED.number());
        assertThat(nobody.tries(BROADCAST, broadcast("all", "1"))).isEqualTo(ErrorCode.NOT_PERMITTED.number());
        herald.asks(BROADCAST, broadcast("all", "1"));
        herald.asks(BROADCAST, broadcast("online", "2"));
        assertThat(herald.tries(BROADCAST, broadcast("all", "3"))).isEqualTo(ErrorCode.BROADCASTS_TOO_FAST.number());
    }

    @Test
    void shouldReachEverybodyOnceThoughTheServerIsKilledAsSoonAsItHasTakenIt() {
        // given
        ServerProcess server = servers.start(PERMITTED);
        Caller alice = callers.online("alice", server);
        List<Caller> others = IntStream.range(0, 220)
                .mapToObj(i -> callers.offline("somebody", server))
                .toList();

        // when
        JsonObject accepted = alice.asks(BROADCAST, broadcast("all", "1"));
        server.kill9();
        server.start();

        // then
        assertThat(accepted.getInteger("recipients")).isEqualTo(220);
        for (Caller other : others) {
            await(other.nickname() + " has it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !other.comesOnline().missed().isEmpty());
            assertThat(other.saidMeanwhile()).containsExactly("to all");
        }
        assertThat(alice.comesOnline().asks(BROADCAST, broadcast("all", "1")).getBoolean("repeated"))
                .isTrue();
        assertThat(recipients(alice, accepted)).as("a page of them").isEqualTo(100);
    }
}
