package dev.recado.system.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who of a group received, and who read. */
class GroupReceiptsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    @Test
    void shouldComeLiveToTheAuthorInGroupsUpToTheConfiguredSize() {
        // given
        ServerProcess server = servers.start("groups.receipts-members=3");
        Caller alice = callers.online("alice", server);
        Caller bob = callers.online("bob", server);
        Caller carol = callers.online("carol", server);
        Caller dave = callers.online("dave", server);
        String four = alice.creates("of four", bob, carol, dave);
        String three = alice.creates("of three", bob, carol);
        alice.sends(four, "to four");
        alice.sends(three, "to three");

        // when: bob reads what is in the larger group first
        read(bob, four, 2);
        read(bob, three, 1);
        read(bob, three, 2);

        // then
        assertThat(alice.connection().event("receipt")).isEqualTo(receipt(three, bob, 1));
        assertThat(alice.connection().event("receipt")).isEqualTo(receipt(three, bob, 2));
        assertThat(alice.asks("recado.status", "conversation", four, "seq", 2).getInteger("read"))
                .isEqualTo(1);

        // and nobody but the author is told
        bob.sends(three, "from bob");
        read(carol, three, 3);
        assertThat(alice.connection().event("receipt")).isEqualTo(receipt(three, carol, 3));
        assertThat(bob.connection().event("receipt")).isEqualTo(receipt(three, carol, 3));
        carol.sends(three, "from carol");
        read(bob, three, 4);
        assertThat(carol.connection().event("receipt")).isEqualTo(receipt(three, bob, 4));
    }

    private static void read(Caller caller, String group, int seq) {
        caller.asks("recado.acknowledge", "conversation", group, "read", seq);
    }

    private static JsonObject receipt(String group, Caller who, int seq) {
        return Body.of("event", "receipt", "conversation", group, "account", who.account())
                .put("delivered", seq)
                .put("read", seq);
    }

    @Test
    void shouldCountAndListThemByThePageOnRequest() {
        // given
        ServerProcess server = servers.shared();
        Caller alice = callers.online("alice", server);
        List<Caller> others = IntStream.range(0, 5)
                .mapToObj(i -> callers.online("member", server))
                .toList();
        String group = alice.creates(People.nickname("asked "), others.toArray(Caller[]::new));
        JsonObject entry = alice.sends(group, "hi");

        // when
        others.get(0).reads(entry);
        others.get(1).acknowledges(entry);
        JsonObject first = status(alice, group, 2, "limit", 2);
        JsonObject second = status(alice, group, 2, "limit", 2, "after", first.getString("after"));
        JsonObject third = status(alice, group, 2, "limit", 2, "after", second.getString("after"));

        // then
        for (JsonObject page : List.of(first, second, third)) {
            assertThat(page.getInteger("delivered")).isEqualTo(2);
            assertThat(page.getInteger("read")).isEqualTo(1);
        }
        assertThat(third.containsKey("after")).isFalse();
        JsonArray all = new JsonArray()
                .addAll(first.getJsonArray("members"))
                .addAll(second.getJsonArray("members"))
                .addAll(third.getJsonArray("members"));
        assertThat(all)
                .containsExactlyInAnyOrder(
                        member(others.get(0), true, true),
                        member(others.get(1), true, false),
                        member(others.get(2), false, false),
                        member(others.get(3), false, false),
                        member(others.get(4), false, false));
    }

    private static JsonObject status(Caller caller, String group, int seq, Object... more) {
        JsonObject body = Body.of("conversation", group, "seq", seq).mergeIn(Body.of(more));
        return caller.connection().answer("recado.status", body);
    }

    private static JsonObject member(Caller caller, boolean delivered, boolean read) {
        return Body.of("account", caller.account(), "delivered", delivered, "read", read);
    }

    @Test
    void shouldSpeakOfThoseWhoCouldSeeTheEntry() {
        // given
        ServerProcess server = servers.shared();
        Caller alice = callers.online("alice", server);
        Caller early = callers.online("early", server);
        Caller late = callers.online("late", server);
        String group = alice.creates(People.nickname("asked "), early);
        JsonObject entry = alice.sends(group, "hi");

        // when
        early.reads(entry);
        early.asks("recado.group.leave", "group", group);
        late.asks("recado.group.join", "group", group);
        late.asks("recado.acknowledge", "conversation", group, "read", 4);
        JsonObject after = alice.sends(group, "ho");

        // then
        assertThat(status(alice, group, entry.getInteger("seq")))
                .isEqualTo(Body.of("delivered", 1, "read", 1, "members", JsonArray.of(member(early, true, true))));
        assertThat(status(alice, group, after.getInteger("seq")))
                .isEqualTo(Body.of("delivered", 0, "read", 0, "members", JsonArray.of(member(late, false, false))));
    }
}
