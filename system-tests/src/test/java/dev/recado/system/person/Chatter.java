package dev.recado.system.person;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.recado.client.Accepted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who does not stop to send: when a message is accepted the next one goes, at once or after a pause. */
public final class Chatter {
    /**
     * How fast.
     *
     * @param window how many messages are on their way at any time
     * @param pause between the acceptance of one and the next
     */
    public record Pace(int window, Duration pause) {
        /**
         * As fast as it goes.
         *
         * @param window how many messages are on their way at any time
         */
        public Pace(int window) {
            this(window, Duration.ZERO);
        }
    }

    private final Person sender;
    /** Null if it is not one. */
    private final Person receiver;

    private final String to;
    private final Pace pace;
    private final List<Checker> checkers;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private volatile boolean stopped;
    private volatile Throwable failure;

    private Chatter(Person sender, Person receiver, String to, Pace pace, List<Checker> checkers) {
        this.sender = sender;
        this.receiver = receiver;
        this.to = to;
        this.pace = pace;
        this.checkers = checkers;
    }

    /**
     * Two people meet, one to send and one to listen.
     *
     * @param sender has an account
     * @param receiver has an account
     * @param pace how fast
     * @param checker told of everything
     * @return the one who sends, already sending
     */
    public static Chatter start(Person sender, Person receiver, Pace pace, Checker checker) {
        Chatter chatter = new Chatter(sender, receiver, "@" + receiver.nickname(), pace, List.of(checker));
        receiver.comesOnlineAcknowledging(checker::heard);
        sender.comesOnline();
        chatter.start();
        return chatter;
    }

    /**
     * Somebody speaks to many.
     *
     * @param sender is online
     * @param to where, as a client names it
     * @param pace how fast
     * @param checkers told of everything, one for each who listens
     * @return the one who sends, already sending
     */
    public static Chatter speak(Person sender, String to, Pace pace, List<Checker> checkers) {
        Chatter chatter = new Chatter(sender, null, to, pace, checkers);
        chatter.start();
        return chatter;
    }

    private void start() {
        for (int i = 0; i < pace.window(); i++) {
            onTheirWay.incrementAndGet();
            next();
        }
    }

    /** The next message; only one is begun at a time, so that the order is known. */
    private synchronized void next() {
        if (stopped) {
            onTheirWay.decrementAndGet();
            return;
        }
        String body = sender.nickname() + " says " + number.incrementAndGet();
        checkers.forEach(checker -> checker.sent(sender.nickname(), body));
        sender.client().send(to, body).onComplete(accepted -> accepted(body, accepted), this::failed);
    }

    private void accepted(String body, Accepted accepted) {
        checkers.forEach(checker -> checker.accepted(sender.nickname(), body, accepted));
        if (pace.pause().isZero()) {
            next();
        } else {
            delayedExecutor(pace.pause().toMillis(), MILLISECONDS).execute(this::next);
        }
    }

    private void failed(Throwable cause) {
        failure = cause;
        onTheirWay.decrementAndGet();
    }

    /** Begins no more messages. */
    public void stop() {
        stopped = true;
    }

    /**
     * Tells whether everything begun was answered.
     *
     * @return true after {@link #stop} and the last answer
     */
    public boolean done() {
        return onTheirWay.get() == 0;
    }

    /**
     * What went wrong, finally.
     *
     * @return {@code null} if nothing did
     */
    public Throwable failure() {
        return failure;
    }

    /**
     * Who sends.
     *
     * @return one of the two
     */
    public Person sender() {
        return sender;
    }

    /**
     * Who receives.
     *
     * @return the other one; {@code null} if there are many
     */
    public Person receiver() {
        return receiver;
    }
}
