package dev.recado.system.person;

import dev.recado.client.Accepted;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who sends without pause: as soon as a message is accepted the next one goes, so that there is always the same number
 * on its way.
 */
public final class Chatter {
    private final Person sender;
    /** Null if it is not one. */
    private final Person receiver;

    private final String to;
    private final List<Checker> checkers;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private volatile boolean stopped;
    private volatile Throwable failure;

    private Chatter(Person sender, Person receiver, String to, List<Checker> checkers) {
        this.sender = sender;
        this.receiver = receiver;
        this.to = to;
        this.checkers = checkers;
    }

    /**
     * Two people meet, one to send and one to listen.
     *
     * @param sender has an account
     * @param receiver has an account
     * @param window how many messages are on their way at any time
     * @param checker told of everything
     * @return the one who sends, already sending
     */
    public static Chatter start(Person sender, Person receiver, int window, Checker checker) {
        Chatter chatter = new Chatter(sender, receiver, "@" + receiver.nickname(), List.of(checker));
        receiver.comesOnlineAcknowledging(checker::heard);
        sender.comesOnline();
        chatter.start(window);
        return chatter;
    }

    /**
     * Somebody speaks to many.
     *
     * @param sender is online
     * @param to where, as a client names it
     * @param window how many messages are on their way at any time
     * @param checkers told of everything, one for each who listens
     * @return the one who sends, already sending
     */
    public static Chatter speak(Person sender, String to, int window, List<Checker> checkers) {
        Chatter chatter = new Chatter(sender, null, to, checkers);
        chatter.start(window);
        return chatter;
    }

    private void start(int window) {
        for (int i = 0; i < window; i++) {
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
        next();
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
