package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A feed among everything that may go wrong: doorbells lost, repeated, late and in another order; reads that fail or are old when
 * they are answered; acknowledgements whose answer is lost; a socket that is full now and then.
 */
class FeedSimulationTest {
    private static final FeedLimits LIMITS = new FeedLimits(6, 4, 2, 3, 2, Duration.ofSeconds(10));
    private static final int CONVERSATIONS = 5;
    private static final int STEPS = 1_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final FakeLog log = new FakeLog();
    private final Recorder client = new Recorder();
    private final List<Entry> doorbells = new ArrayList<>();
    private final Map<ConversationId, Long> acknowledged = new HashMap<>();
    private long now;
    private final Feed feed = new Feed(SELF, LIMITS, log, client, () -> now, random);

    @RepeatedTest(50)
    void shouldSendEveryEntryOnceAndInOrderWhateverGoesWrong() {
        log.held = true;
        feed.start();
        for (int i = 0; i < STEPS; i++) {
            step();
            check();
        }

        heal();

        log.conversations()
                .forEach((conversation, entries) -> assertThat(sent(conversation))
                        .as("seed %d, conversation %s", seed, conversation)
                        .isEqualTo(entries.stream()
                                .filter(entry -> !entry.from().equals(SELF))
                                .toList()));
        assertThat(client.written.stream().filter(Recorder.CAUGHT_UP::equals).count())
                .as("seed %d", seed)
                .isEqualTo(1);
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> post();
            case 3, 4, 5 -> ring();
            case 6, 7 -> answer();
            case 8 -> acknowledge();
            case 9 -> client.capacity = random.nextInt(6);
            case 10 -> drain();
            default -> pass(random.nextInt(2_000));
        }
        if (random.nextInt(50) == 0) {
            log.failing = random.nextInt(3);
            log.losing = random.nextInt(2);
        }
    }

    private void post() {
        ConversationId conversation = FakeLog.conversation(1 + random.nextInt(CONVERSATIONS));
        doorbells.add(log.add(conversation, random.nextInt(4) == 0 ? SELF : ALICE));
    }

    private void ring() {
        if (doorbells.isEmpty()) {
            return;
        }
        if (random.nextInt(5) == 0) {
            Collections.shuffle(doorbells, random);
        }
        boolean lost = random.nextInt(10) == 0;
        boolean repeated = random.nextInt(10) == 0;
        Entry entry = repeated ? doorbells.get(0) : doorbells.remove(0);
        if (!lost) {
            feed.heard(entry);
        }
    }

    private void answer() {
        if (!log.answers.isEmpty()) {
            log.answer(random.nextInt(log.answers.size()));
        }
    }

    private List<Entry> sent(ConversationId conversation) {
        return client.written.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(entry -> entry.conversation().equals(conversation))
                .toList();
    }

    private void acknowledge() {
        ConversationId conversation = FakeLog.conversation(1 + random.nextInt(CONVERSATIONS));
        List<Entry> sent = sent(conversation);
        if (!sent.isEmpty()) {
            acknowledge(conversation, sent.get(random.nextInt(sent.size())).seq());
        }
    }

    private void acknowledge(ConversationId conversation, long seq) {
        acknowledged.merge(conversation, seq, Math::max);
        feed.claimed(conversation, seq);
        log.acknowledge(conversation, seq).onSuccess(cursors -> feed.acknowledged(conversation, cursors.delivered()));
    }

    private void drain() {
        client.capacity = 1 + random.nextInt(5);
        feed.drained();
    }

    private void pass(long ms) {
        now += ms;
        feed.tick();
    }

    private void check() {
        long unacknowledged = 0;
        for (int i = 1; i <= CONVERSATIONS; i++) {
            List<Entry> sent = sent(FakeLog.conversation(i));
            long upTo = acknowledged.getOrDefault(FakeLog.conversation(i), 0L);
            unacknowledged += sent.stream().filter(entry -> entry.seq() > upTo).count();
        }
        assertThat(unacknowledged).as("seed %d", seed).isLessThanOrEqualTo(LIMITS.window());
        assertThat(feed.streams()).as("seed %d", seed).isLessThanOrEqualTo(CONVERSATIONS);
    }

    /** Nothing goes wrong any more, and nobody rings: what is missing must be found all the same. */
    private void heal() {
        log.failing = 0;
        log.losing = 0;
        client.capacity = Integer.MAX_VALUE;
        feed.drained();
        for (int round = 0; round < 200; round++) {
            log.answerAll();
            for (int i = 1; i <= CONVERSATIONS; i++) {
                List<Entry> sent = sent(FakeLog.conversation(i));
                if (!sent.isEmpty()) {
                    acknowledge(
                            FakeLog.conversation(i), sent.get(sent.size() - 1).seq());
                }
            }
            log.answerAll();
            pass(LIMITS.recheck().toMillis());
        }
    }
}
