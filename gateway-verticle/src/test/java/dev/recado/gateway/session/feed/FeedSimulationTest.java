package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Sessions of one account among everything that may go wrong: doorbells lost, repeated, late and in another order; reads that
 * fail or are old when they are answered; acknowledgements whose answer is lost; sockets that are full now and then; groups that the
 * account is taken into and out of, and whose doorbells ring for it before and after.
 */
class FeedSimulationTest {
    private static final FeedLimits LIMITS = new FeedLimits(6, 4, 2, 3, 2, Duration.ofSeconds(10));
    private static final FeedLimits LIMITS_OF_MANY_STREAMS = new FeedLimits(6, 4, 100, 3, 2, Duration.ofSeconds(10));
    private static final DeviceName PHONE = new DeviceName("phone");
    private static final DeviceName DESK = new DeviceName("desk");
    private static final int PEOPLE = 3;
    private static final int GROUPS = 3;
    private static final int STEPS = 1_000;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final FakeLog log = new FakeLog();
    private final List<SimulatedSession> sessions = new ArrayList<>();
    /** Whether the bus brings everything, at once. */
    private boolean prompt;

    private int opened;
    private long now;

    private void open(DeviceName device, FeedLimits limits) {
        SessionId id = new SessionId(String.format("%016x", ++opened));
        sessions.add(new SimulatedSession(id, device, limits, log, () -> now, random));
    }

    @RepeatedTest(50)
    void shouldShowTheOneWhoAcknowledgesEverythingThatIsHis() {
        SimulatedSession acknowledging = begin(LIMITS).get(random.nextInt(sessions.size()));
        for (int i = 0; i < STEPS; i++) {
            step(acknowledging);
            check();
        }

        heal(List.of(acknowledging));

        assertThat(entriesOfLog(acknowledging).filter(entry -> !acknowledging.showed(entry)))
                .as("seed %d, %s", seed, acknowledging)
                .isEmpty();
        assertThat(acknowledging.timesCaughtUp()).as("seed %d", seed).isEqualTo(1);
    }

    @RepeatedTest(50)
    void shouldShowEachWhatWasNotAcknowledgedElsewhereThoughSessionsComeAndGo() {
        begin(LIMITS);
        for (int i = 0; i < STEPS; i++) {
            step(sessions.get(random.nextInt(sessions.size())));
            if (random.nextInt(100) == 0) {
                reconnect();
            }
            check();
        }

        heal(sessions);

        assertThat(sessions)
                .as("seed %d", seed)
                .allSatisfy(session -> assertThat(entriesOfLog(session)
                                .filter(entry -> entry.seq() > log.delivered(session.device, entry.conversation()))
                                .filter(entry -> !session.showed(entry)))
                        .as("%s", session)
                        .isEmpty())
                .allSatisfy(session -> assertThat(session.timesCaughtUp()).isEqualTo(1));
    }

    @RepeatedTest(50)
    void shouldShowEverythingThatOtherSessionsSentWhereTheBusIsFaithful() {
        prompt = true;
        begin(LIMITS_OF_MANY_STREAMS);
        for (int i = 0; i < STEPS; i++) {
            step(sessions.get(random.nextInt(sessions.size())));
            check();
        }

        heal(sessions);

        assertThat(sessions)
                .as("seed %d", seed)
                .allSatisfy(session -> assertThat(session.heard.stream()
                                .filter(session::hearsInPassing)
                                .filter(entry -> !session.showed(entry)))
                        .as("%s", session)
                        .isEmpty());
    }

    private List<SimulatedSession> begin(FeedLimits limits) {
        log.held = true;
        open(null, limits);
        open(null, limits);
        open(PHONE, limits);
        if (random.nextBoolean()) {
            open(PHONE, limits);
        }
        if (random.nextBoolean()) {
            open(DESK, limits);
        }
        return sessions;
    }

    private Stream<Entry> entriesOfLog(SimulatedSession session) {
        return log.conversations().values().stream()
                .flatMap(List::stream)
                .filter(log::mine)
                .filter(session::waitsFor);
    }

    private void step(SimulatedSession acknowledging) {
        SimulatedSession session = sessions.get(random.nextInt(sessions.size()));
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> post();
            case 3 -> joinOrLeave();
            case 4, 5, 6, 7, 8, 9, 10 -> session.ring();
            case 11, 12 -> answer();
            case 13, 14 -> acknowledge(acknowledging);
            case 15 -> session.changeCapacity();
            case 16 -> session.drain(1 + random.nextInt(5));
            default -> pass(random.nextInt(2_000));
        }
        if (random.nextInt(50) == 0) {
            log.failing = random.nextInt(3);
            log.failingMemberships = random.nextInt(3);
            log.losing = random.nextInt(2);
            session.topics.failing = prompt ? 0 : random.nextInt(2);
        }
    }

    private void post() {
        boolean own = random.nextInt(3) == 0;
        SimulatedSession by = sessions.get(random.nextInt(sessions.size()));
        ConversationId conversation = FakeLog.conversation(1 + random.nextInt(PEOPLE));
        if (random.nextBoolean()) {
            GroupId group = FakeLog.group(random.nextInt(GROUPS));
            conversation = ConversationId.group(group);
            own &= log.groups.contains(group);
        }
        announce(own ? log.add(conversation, SELF, by.device, by.id) : log.add(conversation, ALICE));
    }

    private void joinOrLeave() {
        GroupId group = FakeLog.group(random.nextInt(GROUPS));
        SimulatedSession session = sessions.get(random.nextInt(sessions.size()));
        boolean own = random.nextBoolean();
        AccountId by = own ? SELF : ALICE;
        DeviceName device = own ? session.device : null;
        SessionId id = own ? session.id : null;
        boolean member = log.groups.contains(group);
        Entry change = member ? log.leave(group, by, device, id) : log.join(group, by, device, id);
        announce(change);
        sessions.forEach(each -> announce(each, new MembershipChanged(group, SELF, !member)));
    }

    /** To whom it is announced; of a group, perhaps also to those who listen no more. */
    private void announce(Entry entry) {
        for (SimulatedSession session : sessions) {
            boolean listens = entry.conversation().direct()
                    || session.topics.heard.contains(entry.conversation().group());
            if (listens || !prompt && random.nextInt(4) == 0) {
                announce(session, entry);
            }
        }
    }

    private void announce(SimulatedSession session, InboxEvent event) {
        if (prompt) {
            session.hear(event);
        } else {
            session.announced(event);
        }
    }

    private void answer() {
        if (!log.answers.isEmpty()) {
            log.answer(random.nextInt(log.answers.size()));
        }
    }

    private void acknowledge(SimulatedSession session) {
        Receipt receipt = session.acknowledgeAny();
        if (receipt != null) {
            sessions.forEach(each -> announce(each, receipt));
        }
    }

    private void reconnect() {
        SimulatedSession gone = sessions.remove(random.nextInt(sessions.size()));
        gone.close();
        assertThat(gone.violations).as("seed %d", seed).isEmpty();
        open(gone.device, LIMITS);
    }

    private void pass(long ms) {
        now += ms;
        sessions.forEach(SimulatedSession::tick);
    }

    private void check() {
        for (SimulatedSession session : sessions) {
            assertThat(session.violations).as("seed %d", seed).isEmpty();
            assertThat(session.streams()).as("seed %d", seed).isLessThanOrEqualTo(PEOPLE + GROUPS);
        }
    }

    /** Nothing goes wrong any more, and nobody rings: what is missing must be found all the same. */
    private void heal(List<SimulatedSession> acknowledging) {
        log.failing = 0;
        log.failingMemberships = 0;
        log.losing = 0;
        for (SimulatedSession session : sessions) {
            session.topics.failing = 0;
            session.drain(Integer.MAX_VALUE);
        }
        for (int round = 0; round < 200; round++) {
            log.answerAll();
            acknowledging.forEach(SimulatedSession::acknowledgeAll);
            log.answerAll();
            pass(LIMITS.recheck().toMillis());
        }
        check();
        assertThat(sessions)
                .as("seed %d", seed)
                .allSatisfy(session -> assertThat(session.topics.heard).isEqualTo(log.groups));
    }
}
