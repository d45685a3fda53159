package dev.recado.system.person;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.recado.client.RecadoClient;
import io.vertx.core.Future;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Somebody who does not stop to look things up, one after the other, and remembers what he was refused. Thread safe. */
public final class Asker {
    private static final long PAUSE_MS = 20;
    private static final int PAGE = 10;
    private static final List<Function<RecadoClient, Future<?>>> QUESTIONS = List.of(
            RecadoClient::hello,
            client -> client.people().list(null, PAGE),
            client -> client.conversations().list(null, PAGE),
            client -> client.groups().mine(null, PAGE),
            client -> client.sessions().list());

    private final Person person;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile int answered;
    private volatile boolean stopped;
    private volatile boolean done;

    private Asker(Person person) {
        this.person = person;
    }

    /**
     * Begins to ask.
     *
     * @param person who, online
     * @return the one who asks
     */
    public static Asker begin(Person person) {
        Asker asker = new Asker(person);
        asker.next(0);
        return asker;
    }

    private void next(int number) {
        if (stopped) {
            done = true;
            return;
        }
        QUESTIONS.get(number % QUESTIONS.size()).apply(person.client()).onComplete((answer, cause) -> {
            if (cause != null) {
                failures.add(cause);
            }
            answered = number + 1;
            delayedExecutor(PAUSE_MS, MILLISECONDS).execute(() -> next(number + 1));
        });
    }

    /** Asks nothing more. */
    public void stop() {
        stopped = true;
    }

    /**
     * Tells whether the last question was answered.
     *
     * @return true some time after {@link #stop}
     */
    public boolean done() {
        return done;
    }

    /**
     * How many questions had an answer or a refusal.
     *
     * @return a count
     */
    public int answered() {
        return answered;
    }

    /**
     * What went wrong.
     *
     * @return every refusal, the oldest first
     */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }
}
