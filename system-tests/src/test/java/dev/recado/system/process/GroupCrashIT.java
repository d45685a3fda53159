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
import java.util.ArrayList;
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
    private static final String PHONE = "phone";
    private static final String LAPTOP = "laptop";
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
        // given: some who stay, some who join and leave, some who hang up and come back, one who has two devices, and
        // one who sleeps
        // through it all
        server = servers.start();
        Caller owner = callers.online("owner", server);
        Caller sleeper = callers.offline("sleeper", server);
        Caller both = callers.offline("both", server).comesOnlineOn(PHONE).comesOnlineOn(LAPTOP);
        both.hangsUp();
        List<Caller> members = Stream.of("stays", "stays.too", "drops.in")
                .map(name -> callers.offline(name, server))
                .toList();
        group = owner.creates(
                "of many",
                Stream.concat(members.stream(), Stream.of(both, sleeper)).toArray(Caller[]::new));
        talkers = new ArrayList<>();
        members.forEach(caller -> talkers.add(talker(caller, habit(caller), null)));
        talkers.add(talker(both, Habit.STAYS, PHONE));
        talkers.add(talker(both, Habit.DROPS_IN, LAPTOP));
        Stream.of("comes", "goes")
                .map(name -> callers.offline(name, server))
                .forEach(caller -> talkers.add(talker(caller, Habit.COMES_AND_GOES, null)));

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

    private GroupTalker talker(Caller caller, Habit habit, String device) {
        return new GroupTalker(caller, server.port(), group, habit, device);
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
        List<JsonObject> due =
                his.stream().filter(entry -> !talker.isHis(entry)).toList();

        // each connection in order and without holes, and nothing again that was acknowledged
        talker.hearings().forEach(hearing -> check(talker.name(), hearing, seqs(due)));

        // all connections together
        Map<Long, JsonObject> heard = new TreeMap<>();
        talker.hearings().forEach(hearing -> hearing.entries().forEach(entry -> hear(heard, entry)));
        assertThat(List.copyOf(heard.values())).as(talker.name() + " heard").isEqualTo(due);

        // and what he may read
        assertThat(GroupLog.readBy(caller.logsIn(), group).entries())
                .as(talker.name() + " reads")
                .isEqualTo(his);
    }

    private static void check(String name, Hearing hearing, List<Long> due) {
        List<Long> seqs = seqs(hearing.entries());
        if (!seqs.isEmpty()) {
            assertThat(seqs.get(0)).as(name).isGreaterThan(hearing.after());
            assertThat(due).as(name).contains(seqs.get(0));
            int first = due.indexOf(seqs.get(0));
            assertThat(seqs).as(name).isEqualTo(due.subList(first, Math.min(due.size(), first + seqs.size())));
        }
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
        GroupTalker awake = talker(sleeper, Habit.STAYS, null);
        awake.hearTheRest();
        check(awake, log);
    }
}
