package dev.recado.benchmarks.people;

import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Frames;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.Listener;
import dev.recado.benchmarks.wire.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who wants to be there: connects, logs in by his token, listens, and does it again whenever he loses his connection, until
 * he goes himself. Belongs to the loop of his number.
 *
 * <pre>
 * away ──come──► connecting ──answer──► catching up ──caught-up──► there
 *  ▲  ▲              │ ▲ └─── failure ───┐ │                         │
 *  │  └──────go──────┘ └─── a moment ────┴─┴──────── lost ───────────┤
 *  └───────────────────────────────── go ────────────────────────────┘
 * </pre>
 */
public final class Resident {
    /** What he does with his time; on his loop. */
    public interface Life {
        /**
         * He is logged in, and has not heard anything yet.
         *
         * @param connection the new one
         */
        default void cameIn(Connection connection) {}

        /**
         * He hears something.
         *
         * @param frame valid until this returns
         */
        void frame(Incoming frame);

        /** Everything that was read at once has been told. */
        default void turn() {}

        /**
         * The connection is lost.
         *
         * @param reason what is known of why
         */
        default void cutOff(String reason) {}
    }

    private static final long WAIT_MS_MIN = 10;
    private static final long WAIT_MS_FIRST = 50;
    private static final long WAIT_MS_MAX = 500;
    private static final long TRYING_NANOS_MAX = TimeUnit.SECONDS.toNanos(120);
    private static final int WRONG_CREDENTIALS = 202;
    private static final int TOKEN_EXPIRED = 203;
    private static final int TOO_MANY_CONNECTIONS = 603;
    /** Some seconds: the connections of before may not be gone yet. */
    private static final int ATTEMPTS_WHERE_FULL = 20;

    private final People people;
    private final int number;
    private final TokenHolder who;
    private final Life life;
    private Logins logins;
    private Promise<Void> caughtUp = Promise.promise();
    private Connection connection;
    private boolean wanted;

    /** Which time he is there, or away: what was begun at another one is not for him any more. */
    private int stay;

    private long begun;
    private int attempts;

    /**
     * Begins away.
     *
     * @param people how to get in
     * @param number which connection is his
     * @param who he is
     * @param life what he does
     */
    public Resident(People people, int number, TokenHolder who, Life life) {
        this.people = people;
        this.number = number;
        this.who = who;
        this.life = life;
    }

    /**
     * Comes, and comes back until he goes.
     *
     * @param tally told how it went
     * @return succeeds when he has caught up for the first time; fails if he is not let in
     */
    public Future<Void> come(Logins tally) {
        logins = tally;
        wanted = true;
        stay++;
        caughtUp = Promise.promise();
        begun = System.nanoTime();
        attempts = 0;
        attempt(stay);
        return caughtUp.future();
    }

    private void attempt(int during) {
        if (during == stay) {
            people.login(number, who)
                    .onSuccess(opened -> loggedIn(during, opened))
                    .onFailure(cause -> failed(during, cause));
        }
    }

    private void loggedIn(int during, Connection opened) {
        if (during != stay) {
            opened.close();
            return;
        }
        logins.answered(System.nanoTime() - begun);
        connection = opened;
        opened.listen(new Ear());
        life.cameIn(opened);
        opened.write(Frames.listen());
        opened.flush();
    }

    private void failed(int during, Throwable cause) {
        if (during != stay) {
            return;
        }
        logins.failed();
        if (cause instanceof RefusedException refused && inVain(refused.code())
                || System.nanoTime() - begun > TRYING_NANOS_MAX) {
            wanted = false;
            caughtUp.tryFail(cause);
        } else {
            later();
        }
    }

    private boolean inVain(int code) {
        return code == WRONG_CREDENTIALS
                || code == TOKEN_EXPIRED
                || code == TOO_MANY_CONNECTIONS && attempts >= ATTEMPTS_WHERE_FULL;
    }

    /** Longer each time, and never as long as somebody else. */
    private void later() {
        long waitMs = Math.min(WAIT_MS_MAX, WAIT_MS_FIRST << Math.min(attempts++, 10));
        int during = stay;
        people.loop(number).later(WAIT_MS_MIN + ThreadLocalRandom.current().nextLong(waitMs), () -> attempt(during));
    }

    /** Goes, by cutting his connection. */
    public void go() {
        wanted = false;
        stay++;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /**
     * His connection.
     *
     * @return {@code null} while he has none
     */
    public Connection connection() {
        return connection;
    }

    private final class Ear implements Listener {
        private boolean complete;

        @Override
        public void frame(Incoming frame) {
            if (frame.kind() == Incoming.Kind.CAUGHT_UP) {
                complete = true;
                logins.done(System.nanoTime() - begun);
                caughtUp.tryComplete();
            } else {
                life.frame(frame);
            }
        }

        @Override
        public void turn() {
            life.turn();
        }

        @Override
        public void lost(String reason) {
            connection = null;
            if (!complete) {
                logins.failed();
            }
            life.cutOff(reason);
            if (wanted) {
                begun = System.nanoTime();
                attempts = 0;
                later();
            }
        }
    }
}
