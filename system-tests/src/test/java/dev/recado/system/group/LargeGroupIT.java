package dev.recado.system.group;

import static dev.recado.system.group.Changes.CREATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.Crowd;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A group of as many as there may be, most of whom are not there: a post costs what it costs in a group of those who are. */
class LargeGroupIT {
    private static final Logger LOG = LoggerFactory.getLogger(LargeGroupIT.class);
    private static final int MEMBERS = 10_000;
    private static final int LISTENERS = 10;
    private static final int POSTS = 200;
    private static final int ROUNDS = 5;

    /** Both groups cost the same; the rest is for what the machine does besides. */
    private static final int FACTOR = 5;

    private static final Duration CLOCK_TICKS = Duration.ofMillis(100);
    private static final long RESIDENT_BYTES_MAX = 600_000_000;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private ServerProcess server;
    private Caller author;
    private List<Caller> listeners;
    private Caller absent;

    private String creates(String name, List<String> members) {
        String group = author.asks("recado.group.create", "name", name, "members", new JsonArray(members))
                .getString("group");
        listeners.forEach(listener -> listener.acknowledges(listener.hears(CREATED)));
        return group;
    }

    @Test
    void shouldCostAPostNoMoreThanASmallGroupDoes() {
        // given
        server = servers.startWith(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                "listeners.main.authentication=open",
                "limits.frame-bytes=1048576",
                "store.registry.url=jdbc:hsqldb:mem:registry");
        author = callers.online("author", server);
        listeners = IntStream.range(0, LISTENERS)
                .mapToObj(i -> callers.online("listener", server))
                .toList();
        absent = callers.offline("absent", server);
        List<String> present = listeners.stream().map(Caller::account).toList();
        List<String> all = new ArrayList<>(present);
        all.add(absent.account());
        all.addAll(Crowd.registered(server.port(), MEMBERS - 1 - all.size()));

        // when
        String small = creates("those who are there", present);
        String large = creates("everybody", all);
        round(small);
        round(large);
        Duration costOfSmall = Duration.ZERO;
        Duration costOfLarge = Duration.ZERO;
        for (int i = 0; i < ROUNDS; i++) {
            costOfSmall = costOfSmall.plus(round(small));
            costOfLarge = costOfLarge.plus(round(large));
        }

        // then
        LOG.info("{} posts: {} to ten, {} to {}", ROUNDS * POSTS, costOfSmall, costOfLarge, MEMBERS);
        assertThat(costOfLarge).isLessThan(costOfSmall.multipliedBy(FACTOR).plus(CLOCK_TICKS));
        assertThat(server.residentBytes()).isLessThan(RESIDENT_BYTES_MAX);
        checkStatus(large);
        checkAbsentMember(large);
    }

    /** Everybody who is there hears all of it, once and in order. What it cost the server, in CPU time. */
    private Duration round(String group) {
        Duration before = server.cpu();
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < POSTS; i++) {
            JsonObject message = Body.of("to", group, "id", group + before + i, "body", "message " + i);
            frames.writeBytes(Bytes.frame(RawConnection.request("recado.send", "r" + i, message)));
        }
        author.connection().write(frames.toByteArray());
        List<Long> seqs = IntStream.range(0, POSTS)
                .mapToObj(i -> author.connection().reply().getJsonObject("body").getLong("seq"))
                .sorted()
                .toList();
        assertThat(seqs).isEqualTo(numbers(seqs.get(0), POSTS));
        listeners.forEach(listener -> listener.acknowledges(hears(listener, seqs)));
        return server.cpu().minus(before);
    }

    private static List<Long> numbers(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }

    private static JsonObject hears(Caller listener, List<Long> seqs) {
        List<JsonObject> entries = new ArrayList<>();
        while (entries.size() < seqs.size()) {
            entries.add(listener.connection().event("entry"));
        }
        assertThat(entries).extracting(entry -> entry.getLong("seq")).isEqualTo(seqs);
        return entries.get(entries.size() - 1);
    }

    private void checkStatus(String group) {
        List<JsonObject> members = new ArrayList<>();
        JsonObject page = status(group, null);
        while (true) {
            assertThat(page.getInteger("delivered")).isEqualTo(LISTENERS);
            Caller.objects(page, "members").forEach(members::add);
            if (!page.containsKey("after")) {
                break;
            }
            page = status(group, page.getString("after"));
        }
        assertThat(members).hasSize(MEMBERS - 1);
        assertThat(members).filteredOn(member -> member.getBoolean("delivered")).hasSize(LISTENERS);
    }

    private JsonObject status(String group, String after) {
        return author.asks("recado.status", "conversation", group, "seq", 2, "limit", 1_000, "after", after);
    }

    /** Somebody who was never there has all of it waiting. */
    private void checkAbsentMember(String group) {
        RawConnection connection = absent.logsIn().connection();
        connection.listen();
        long last = 1L + POSTS * (1 + ROUNDS);
        for (long seq = 1; seq <= last; seq++) {
            assertThat(connection.event("entry").getLong("seq")).isEqualTo(seq);
            if (seq % 100 == 0) {
                absent.asks("recado.acknowledge", "conversation", group, "delivered", seq);
            }
        }
        assertThat(connection.event().getString("event")).isEqualTo("caught-up");
    }
}
