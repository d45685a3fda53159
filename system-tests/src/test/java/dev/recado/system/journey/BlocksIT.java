package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody whom one does not want to hear of any more. */
class BlocksIT {
    private static final int REFUSED = ErrorCode.NOT_PERMITTED.number();

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private Caller alice;
    private Caller mallory;
    private Caller bob;

    @BeforeEach
    void threeWhoKnowEachOther() {
        meet(servers.shared());
    }

    private void meet(ServerProcess server) {
        alice = callers.online("alice", server);
        mallory = callers.online("mallory", server);
        bob = callers.online("bob", server);
    }

    private void block() {
        alice.asks("recado.block", "account", mallory.account());
    }

    private int mallorySends(String body) {
        return mallory.tries("recado.send", "to", "@" + alice.nickname(), "id", body, "body", body);
    }

    @Test
    void shouldRefuseWhatTheBlockedOneSendsAndNothingElse() {
        // given
        mallorySends("before");

        // when
        block();

        // then
        assertThat(mallorySends("while blocked")).isEqualTo(REFUSED);
        assertThat(mallorySends("before")).as("what was taken before").isZero();
        bob.sends("@" + alice.nickname(), "from bob");
        alice.hears("before", "from bob");
        alice.sends("@" + mallory.nickname(), "I may write to you");
        mallory.hears("I may write to you");
        assertThat(alice.comesOnline().saidMeanwhile()).containsExactlyInAnyOrder("before", "from bob");
    }

    @Test
    void shouldTakeItAgainOnceUnblockedAndNotWhatWasRefused() {
        // given
        block();
        assertThat(mallorySends("while blocked")).isEqualTo(REFUSED);
        assertThat(blocked(alice)).containsExactly(mallory.account());

        // when
        alice.asks("recado.unblock", "account", mallory.account());

        // then
        assertThat(blocked(alice)).isEmpty();
        assertThat(mallorySends("again")).isZero();
        alice.hears("again");
    }

    private static List<String> blocked(Caller caller) {
        return caller.asks("recado.blocked").getJsonArray("accounts").stream()
                .map(BlocksIT::account)
                .toList();
    }

    /** An account alone, or with its nickname. */
    private static String account(Object item) {
        return item instanceof JsonObject object ? object.getString("account") : (String) item;
    }

    @Test
    void shouldHidePresenceFromTheBlockedOneUntilUnblocked() {
        // given
        mallory.asks("recado.presence.watch", "accounts", JsonArray.of(alice.account()));
        bob.asks("recado.presence.watch", "accounts", JsonArray.of(alice.account()));

        // when
        block();

        // then: as if alice had gone
        assertThat(presence(mallory)).isFalse();
        assertThat(online(mallory)).isFalse();
        assertThat(online(bob)).isTrue();
        alice.hangsUp();
        assertThat(presence(bob)).isFalse();
        alice.comesOnline();
        assertThat(presence(bob)).isTrue();
        assertThat(online(mallory)).isFalse();

        // and as if she had come
        alice.asks("recado.unblock", "account", mallory.account());
        assertThat(presence(mallory)).isTrue();
        assertThat(online(mallory)).isTrue();
    }

    private boolean presence(Caller watcher) {
        JsonObject event = watcher.connection().event("presence");
        assertThat(event.getString("account")).isEqualTo(alice.account());
        return event.getBoolean("online");
    }

    private boolean online(Caller viewer) {
        boolean online = viewer.asks("recado.user", "account", alice.account()).getBoolean("online");
        boolean listed = Caller.objects(viewer.asks("recado.users", "online", true, "limit", 1_000), "users")
                .anyMatch(user -> user.getString("account").equals(alice.account()));
        assertThat(listed).isEqualTo(online);
        return online;
    }

    @Test
    void shouldNotBePutIntoGroupsByTheBlockedOne() {
        // given
        block();
        String group = mallory.creates(People.nickname("trap "), bob);
        JsonArray members = JsonArray.of(bob.account(), alice.account());

        // then
        assertThat(mallory.tries("recado.group.create", "name", People.nickname("trap "), "members", members))
                .isEqualTo(REFUSED);
        assertThat(mallory.tries("recado.group.add", "group", group, "account", alice.account()))
                .isEqualTo(REFUSED);
        bob.asks("recado.group.add", "group", group, "account", alice.account());

        // and in a group they hear each other
        mallory.sends(group, "to the group");
        alice.hears("recado.group.added", "to the group");
    }

    @Test
    void shouldNotSeeTheBlockedOneWrite() {
        // given
        block();

        // when
        mallory.asks("recado.typing", "to", alice.account());
        alice.asks("recado.unblock", "account", mallory.account());
        mallory.asks("recado.typing", "to", alice.account());
        bob.asks("recado.typing", "to", alice.account());

        // then
        List<JsonObject> heard =
                List.of(alice.connection().event("typing"), alice.connection().event("typing"));
        assertThat(heard).containsExactlyInAnyOrder(typing(mallory), typing(bob));
    }

    private JsonObject typing(Caller from) {
        return Body.of("event", "typing", "from", from.account(), "to", alice.account());
    }

    @Test
    void shouldBeRememberedAfterTheServerWasKilled() {
        // given
        ServerProcess server = servers.start("limits.blocked-accounts=1", "listeners.main.broadcast=true");
        meet(server);
        block();
        assertThat(alice.tries("recado.block", "account", bob.account()))
                .isEqualTo(ErrorCode.TOO_MANY_BLOCKED.number());

        // when
        server.kill9();
        server.start();
        alice.comesOnline();
        mallory.comesOnline();

        // then
        assertThat(mallorySends("after the restart")).isEqualTo(REFUSED);
        bob.comesOnline();
        mallory.asks("recado.broadcast", "audience", "all", "id", "b", "body", "to all who listen to me");
        bob.hears("to all who listen to me");
        assertThat(alice.comesOnline().missed()).isEmpty();
        assertThat(online(mallory)).isFalse();
        assertThat(blocked(alice)).containsExactly(mallory.account());
        assertThat(alice.tries("recado.block", "account", alice.account())).isEqualTo(ErrorCode.INVALID_FIELD.number());
    }

    @Test
    void shouldNotTellABlockFromOtherRefusals() {
        // given
        block();
        String group = alice.creates(People.nickname("closed "), bob, mallory);

        // then: what a role is too low for and what a block forbids look the same
        JsonObject blocked =
                mallory.connection().ask("recado.send", Body.of("to", alice.account(), "id", "1", "body", "hi"));
        JsonObject role = mallory.connection()
                .ask("recado.group.rename", Body.of("group", group, "name", People.nickname("open ")));
        assertThat(blocked.copy().put("address", "")).isEqualTo(role.copy().put("address", ""));
    }
}
