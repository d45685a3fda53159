package dev.recado.system.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.process.GroupTalker.Habit;
import dev.recado.system.process.GroupTalker.Hearing;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fault: kill -9 while a group talks, and people come and go. */
class GroupCrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCrashIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int KILLS = 3;
    private static final int ACCEPTED_BETWEEN_KILLS = 500;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private ServerProcess server;
    private String group;
    private List<GroupTalker> talkers;
    private List<Thread> threads;

    @Test
    void shouldGiveEverybodyExactlyWhatIsHis() {
        // given: some who stay, some who join and leave, some who hang up and come back, one who sleeps through it all
        server = servers.start();
        Caller owner = callers.online("owner", server);
        Caller sleeper = callers.offline("sleeper", server);
        List<Caller> members = Stream.of("stays", "stays.too", "drops.in")
                .map(name -> callers.offline(name, server))
                .toList();
        group = owner.creates(
                "of many", Stream.concat(members.stream(), Stream.of(sleeper)).toArray(Caller[]::new));
        talkers = Stream.concat(
                        members.stream().map(caller -> talker(caller, habit(caller))),
                        Stream.of("comes", "goes")
                                .map(name -> talker(callers.offline(name, server), Habit.COMES_AND_GOES)))
                .toList();

        // when
        begin();
        for (int kill = 0; kill < KILLS; kill++) {
            long before = accepted();
            await().atMost(LONG).until(() -> accepted() > before + ACCEPTED_BETWEEN_KILLS || failed());
            server.kill9();
            server.start();
        }
        end();
        talkers.forEach(GroupTalker::hearTheRest);

        // then
        GroupLog log = GroupLog.readBy(owner.logsIn(), group);
        checkLog(log);
        talkers.forEach(talker -> check(talker, log));
        checkSleeper(sleeper, log);
        LOG.info(
                "{} kills, {} accepted, {} entries",
                KILLS,
                accepted(),
                log.entries().size());
    }

    private static Habit habit(Caller caller) {
        return caller.nickname().startsWith("drops") ? Habit.DROPS_IN : Habit.STAYS;
    }

    private GroupTalker talker(Caller caller, Habit habit) {
        return new GroupTalker(caller, server.port(), group, habit);
    }

    private void begin() {
        threads = talkers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
    }

    private void end() {
        talkers.forEach(GroupTalker::stop);
        await("everybody has his answers")
                .atMost(LONG)
                .until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(talkers).extracting(GroupTalker::failure).containsOnlyNulls();
    }

    private long accepted() {
        return talkers.stream().mapToLong(talker -> talker.accepted().size()).sum();
    }

    private boolean failed() {
        return talkers.stream().anyMatch(talker -> talker.failure() != null);
    }

    /** Everything that was accepted is there at its number, nothing twice, and without holes. */
    private void checkLog(GroupLog log) {
        assertThat(seqs(log.entries()))
                .isEqualTo(
                        LongStream.rangeClosed(1, log.entries().size()).boxed().toList());
        Map<String, Long> seqs = new ConcurrentHashMap<>();
        log.entries()
                .forEach(entry -> assertThat(
                                seqs.put(entry.getString("from") + entry.getString("id"), entry.getLong("seq")))
                        .as(entry.encode())
                        .isNull());
        talkers.forEach(talker -> talker.accepted()
                .forEach((id, seq) -> assertThat(seqs.get(talker.caller().account() + id))
                        .as(id)
                        .isEqualTo(seq)));
    }

    private void check(GroupTalker talker, GroupLog log) {
        Caller caller = talker.caller();
        List<JsonObject> his = log.of(caller.account());

        // each connection in order and without holes, and nothing again that was acknowledged
        List<Long> due = seqs(GroupLog.byOthers(his, caller.account()));
        for (Hearing hearing : talker.hearings()) {
            List<Long> seqs = seqs(hearing.entries());
            if (!seqs.isEmpty()) {
                int first = due.indexOf(seqs.get(0));
                assertThat(seqs.get(0)).as(caller.nickname()).isGreaterThan(hearing.after());
                assertThat(due).as(caller.nickname()).contains(seqs.get(0));
                assertThat(seqs).as(caller.nickname()).isEqualTo(due.subList(first, first + seqs.size()));
            }
        }

        // all connections together
        Map<Long, JsonObject> heard = new TreeMap<>();
        talker.hearings().forEach(hearing -> hearing.entries().forEach(entry -> hear(heard, entry)));
        assertThat(List.copyOf(heard.values()))
                .as(caller.nickname() + " heard")
                .isEqualTo(GroupLog.byOthers(his, caller.account()));

        // and what he may read
        assertThat(GroupLog.readBy(caller.logsIn(), group).entries())
                .as(caller.nickname() + " reads")
                .isEqualTo(his);
    }

    private static List<Long> seqs(List<JsonObject> entries) {
        return entries.stream().map(entry -> entry.getLong("seq")).toList();
    }

    /** What comes again is what came before. */
    private static void hear(Map<Long, JsonObject> heard, JsonObject event) {
        JsonObject entry = event.copy();
        entry.remove("event");
        JsonObject before = heard.put(entry.getLong("seq"), entry);
        assertThat(before).isIn(null, entry);
    }

    private void checkSleeper(Caller sleeper, GroupLog log) {
        GroupTalker awake = talker(sleeper, Habit.STAYS);
        awake.hearTheRest();
        check(awake, log);
    }
}
