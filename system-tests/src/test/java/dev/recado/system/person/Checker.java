package dev.recado.system.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Accepted;
import dev.recado.contract.delivery.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Compares what was sent, what the server said that it accepted, and what was heard. Bodies must be told apart. Thread safe.
 */
public final class Checker {
    /** What one person sent to another. */
    private static final class Talk {
        private final List<String> sent = new ArrayList<>();
        private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Entry> heard = new ConcurrentLinkedQueue<>();
        private long acceptedAt = System.nanoTime();
        private long longestPause;

        private synchronized void acceptedNow() {
            long now = System.nanoTime();
            longestPause = Math.max(longestPause, now - acceptedAt);
            acceptedAt = now;
        }

        private synchronized boolean acceptedSince(long nanos) {
            return acceptedAt - nanos > 0;
        }

        private synchronized long takeLongestPause() {
            long longest = longestPause;
            longestPause = 0;
            return longest;
        }
    }

    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder heard = new LongAdder();

    private Talk talk(String sender) {
        return talks.computeIfAbsent(sender, name -> new Talk());
    }

    /**
     * Somebody sends. Each sender has one receiver and one thread.
     *
     * @param sender who
     * @param body what
     */
    public void sent(String sender, String body) {
        List<String> sent = talk(sender).sent;
        synchronized (sent) {
            sent.add(body);
        }
    }

    /**
     * The server says that it has the message.
     *
     * @param sender who sent it
     * @param body what
     * @param answer the server's answer
     */
    public void accepted(String sender, String body, Accepted answer) {
        talk(sender).accepted.put(body, answer);
        talk(sender).acceptedNow();
        accepted.increment();
        if (answer.repeated()) {
            repeated.increment();
        }
    }

    /**
     * Somebody heard a message.
     *
     * @param entry the message
     */
    public void heard(Entry entry) {
        talk(entry.fromNickname().value()).heard.add(entry);
        heard.increment();
    }

    /**
     * How many messages the server accepted so far.
     *
     * @return a count
     */
    public long acceptedCount() {
        return accepted.sum();
    }

    /**
     * How many of them the server had before: their first answer was lost.
     *
     * @return a count
     */
    public long repeatedCount() {
        return repeated.sum();
    }

    /**
     * How many messages were heard so far, repeated ones too.
     *
     * @return a count
     */
    public long heardCount() {
        return heard.sum();
    }

    /**
     * How long a sender had to wait from the acceptance of one message to that of the next, at most, since this was asked the last time.
     *
     * @return the longest time
     */
    public Duration takeLongestPause() {
        return Duration.ofNanos(
                talks.values().stream().mapToLong(Talk::takeLongestPause).max().orElse(0));
    }

    /**
     * Tells whether everybody who sends goes on.
     *
     * @param nanos since when, by {@link System#nanoTime}
     * @return false if nothing of one of them was accepted since
     */
    public boolean allAcceptedSince(long nanos) {
        return talks.values().stream().allMatch(talk -> talk.acceptedSince(nanos));
    }

    /**
     * Waits until as much was heard as was accepted, and checks it; if that takes too long, the check tells what is missing.
     *
     * @param limit how long to wait
     */
    public void checkWhenHeard(Duration limit) {
        try {
            await().atMost(limit).until(() -> heardCount() >= acceptedCount());
        } finally {
            check();
        }
    }

    /** Checks that of what was accepted nothing is lost, nothing was heard twice, and everything in the order it was sent. */
    public void check() {
        new TreeMap<>(talks).forEach(Checker::check);
    }

    private static void check(String sender, Talk talk) {
        List<String> bodies = talk.heard.stream().map(Entry::body).toList();
        Map<String, Long> times = bodies.stream().collect(Collectors.groupingBy(body -> body, Collectors.counting()));
        assertThat(talk.accepted.keySet().stream()
                        .filter(body -> !times.containsKey(body))
                        .toList())
                .as("accepted from " + sender + " and lost")
                .isEmpty();
        assertThat(times.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .toList())
                .as("heard from " + sender + " more than once")
                .isEmpty();
        assertThat(talk.heard.stream().map(Entry::seq).toList())
                .as("the order of what was heard from " + sender)
                .isSorted();
        assertThat(bodies)
                .as("what was heard from " + sender + " in the order it was sent")
                .isEqualTo(talk.sent.stream().filter(times::containsKey).toList());
        talk.heard.stream()
                .filter(entry -> talk.accepted.containsKey(entry.body()))
                .forEach(entry -> assertThat(talk.accepted.get(entry.body()).seq())
                        .as("the number of '" + entry.body() + "' from " + sender)
                        .isEqualTo(entry.seq()));
    }
}
