package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.client.Accepted;
import dev.recado.system.person.Answers;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that does not keep up costs nobody anything but itself. */
class SlowReaderIT {
    private static final int WINDOW = 256;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private static void send(Person sender, String nickname, int messages, String body) {
        List<Future<Accepted>> batch = new ArrayList<>();
        for (int i = 1; i <= messages; i++) {
            batch.add(sender.client().send("@" + nickname, i + " " + body));
            if (batch.size() == 500 || i == messages) {
                batch.forEach(Answers::answer);
                batch.clear();
            }
        }
    }

    /** Reads entries, and confirms every tenth and the last. */
    private static List<Long> readAll(RawConnection reader, int entries) {
        List<Long> seqs = new ArrayList<>();
        while (seqs.size() < entries) {
            JsonObject entry = reader.event("entry");
            seqs.add(entry.getLong("seq"));
            if (seqs.size() % 10 == 0 || seqs.size() == entries) {
                acknowledge(reader, entry);
            }
        }
        return seqs;
    }

    private static void acknowledge(RawConnection reader, JsonObject entry) {
        JsonObject seen = new JsonObject()
                .put("conversation", entry.getString("conversation"))
                .put("delivered", entry.getLong("seq"));
        reader.answer("recado.acknowledge", seen);
    }

    private static List<Long> numbers(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void shouldFindEverythingInOrderOnceItReads() {
        // given: twenty connections that never read, each with 16 MB waiting for it, and a server of 128 MB
        int messages = 2_000;
        ServerProcess server = servers.startWith(List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"));
        String bob = People.nickname("bob");
        RawConnection slow = RawConnection.registered(server.port(), bob);
        slow.listen();
        List<RawConnection> neverReading =
                IntStream.range(0, 20).mapToObj(i -> another(server, bob)).toList();
        Person alice = people.online("alice", server);

        // when
        send(alice, bob, messages, "x".repeat(8_000));

        // then: the server lives, others talk, and the slow one reads it all
        Person carol = people.online("carol", server);
        alice.sends("quick as ever").to(carol);
        carol.hears("quick as ever");
        assertThat(readAll(slow, messages)).isEqualTo(numbers(messages));
        neverReading.forEach(RawConnection::close);
        slow.close();
    }

    private static RawConnection another(ServerProcess server, String nickname) {
        RawConnection connection = new RawConnection(server.port());
        connection.logIn(nickname);
        connection.listen();
        return connection;
    }

    @Test
    void shouldHaveNoMoreUnacknowledgedThanTheWindow() {
        // given
        int messages = 3 * WINDOW;
        ServerProcess server = servers.shared();
        String bob = People.nickname("bob");
        try (RawConnection reader = RawConnection.registered(server.port(), bob)) {
            reader.listen();
            Person alice = people.online("alice", server);
            send(alice, bob, messages, "hi");

            // when: it reads but does not acknowledge
            List<JsonObject> entries = new ArrayList<>();
            while (entries.size() < WINDOW) {
                entries.add(reader.event("entry"));
            }
            assertThat(reader.silentFor(300)).isTrue();
            acknowledge(reader, entries.get(WINDOW / 2 - 1));
            while (entries.size() < WINDOW + WINDOW / 2) {
                entries.add(reader.event("entry"));
            }

            // then
            assertThat(reader.silentFor(300)).isTrue();
            assertThat(entries).extracting(entry -> entry.getLong("seq")).isEqualTo(numbers(WINDOW + WINDOW / 2));
        }
    }
}
