package dev.recado.launcher.server;

import dev.recado.launcher.cluster.Cluster;
import dev.recado.launcher.cluster.ClusterException;
import dev.recado.launcher.configuration.Configuration;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server and the process it is: how it comes up, and with which code it ends.
 *
 * <ul>
 *   <li>SIGTERM, SIGINT, the end of {@link StandardInput} if that was asked for, a request to drain: has clients leave, for as long as the
 *       configuration says or until the next signal; closes in order, within 10 s; then ends with 0;
 *   <li>a store that can keep nothing more: ends at once with {@value #STORE_FAILED}, answering nobody;
 *   <li>in a cluster, event loops that hang: ends at once with {@value #HUNG}.
 * </ul>
 */
public final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private static final Duration CLOSE_MAX = Duration.ofSeconds(10);
    private static final Duration DRAIN_GRACE = Duration.ofSeconds(5);
    private static final int STORE_FAILED = 3;
    private static final int HUNG = 4;
    /** Replaying a database's log after a crash may take its time; more than this is no start any more. */
    private static final Duration START_MAX = Duration.ofMinutes(15);

    private final Server server;
    private final Optional<Cluster> cluster;
    private final Duration drainMax;
    private final AtomicBoolean ending = new AtomicBoolean();

    private ServerProcess(Configuration configuration) throws StartException {
        this.cluster = cluster(configuration);
        this.server = new Server(configuration, cluster, ServerProcess::exit);
        this.drainMax = configuration.drain().time().plus(DRAIN_GRACE);
    }

    /** What a cluster needs is not even loaded where there is none. */
    private static Optional<Cluster> cluster(Configuration configuration) throws StartException {
        if (configuration.cluster().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cluster.of(configuration.cluster().get()));
        } catch (ClusterException e) {
            throw new StartException("cluster cannot be joined", e);
        }
    }

    /**
     * Starts a server in this process.
     *
     * @param configuration what it is told
     * @return the line that says that clients can connect
     * @throws StartException if it cannot start; nothing is left open then
     */
    public static String start(Configuration configuration) throws StartException {
        Preflight.check(configuration);
        ServerProcess process = new ServerProcess(configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(process::end, "recado-end"));
        Signals.handle(process::signal);
        process.start();
        return process.readyLine(configuration);
    }

    private String readyLine(Configuration configuration) {
        return ReadyLine.of(
                configuration,
                server.listeners(),
                cluster.map(joined -> new ReadyLine.Ports(joined.port(), joined.busPort())),
                server.health(),
                server.durability());
    }

    /** The first one ends the process, the next one its patience. */
    private void signal() {
        if (ending.getAndSet(true)) {
            LOG.info("waiting for nobody any more");
            server.hurry();
        } else {
            exit();
        }
    }

    /** Has the hook run; returns when it has halted. */
    private static void exit() {
        Runtime.getRuntime().exit(0);
    }

    private void start() throws StartException {
        Optional<Throwable> failure = outcome(server.start(ServerProcess::abandonHung), START_MAX);
        if (failure.isPresent()) {
            close();
            throw failure.get() instanceof StartException e ? e : new StartException("cannot start", failure.get());
        }
        server.onStoreFailure(ServerProcess::abandon);
    }

    /** What the hook of the process does: it is the last to act, and halts so that the code is not the signal's. */
    private void end() {
        ending.set(true);
        LOG.info("closing");
        outcome(server.drain(), drainMax).ifPresent(failure -> LOG.warn("not drained: {}", failure.toString()));
        close();
        LOG.info("closed");
        Runtime.getRuntime().halt(0);
    }

    private void close() {
        outcome(server.close(), CLOSE_MAX)
                .ifPresent(failure -> LOG.warn("not everything closed in order: {}", failure.toString()));
    }

    /** Nothing is closed in order: whatever would be answered now could be untrue. */
    private static void abandon(String name, String reason) {
        LOG.error("the store of {} can keep nothing more, ending: {}", name, reason);
        Runtime.getRuntime().halt(STORE_FAILED);
    }

    private static void abandonHung() {
        LOG.error("hung, ending, so that the others need not wait for this process");
        Runtime.getRuntime().halt(HUNG);
    }

    private static Optional<Throwable> outcome(Future<?> future, Duration max) {
        try {
            return Optional.ofNullable(future.transform(done -> Future.succeededFuture(done.cause()))
                    .await(max.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.of(new TimeoutException("not done after " + max.toSeconds() + " s"));
        }
    }
}
