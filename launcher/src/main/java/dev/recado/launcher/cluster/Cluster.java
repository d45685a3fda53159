package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Tls;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process as one of several. Thread safe. */
public final class Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** The system asks ever less often for a node that does not answer, and would find it long after it is there again. */
    private static final int CONNECT_MS_MAX = 2_000;

    private static final long PING_MS = 2_000;
    /** A connection on which pings are not answered is closed, and made anew for the next message. */
    private static final int SILENCE_MS_MAX = 8_000;

    private static final String COMPLETED = "Promise already completed";
    /** Where the bus fails what it could not write. */
    private static final Set<String> WRITING =
            Set.of(ChannelOutboundBuffer.class.getName(), "io.vertx.core.eventbus.impl.clustered.OutboundConnection");

    private final ClusterConfig config;
    private final Membership membership;
    private final Members members;

    private Cluster(ClusterConfig config, Membership membership) {
        this.config = config;
        this.membership = membership;
        this.members = new Members(Directory.of(config, membership));
    }

    /**
     * Prepares to be one; nobody hears of it yet.
     *
     * @param config how the others are found
     * @return a cluster to {@link #join}
     * @throws ClusterException if the certificate cannot be used, or the host is not of this machine
     */
    public static Cluster of(ClusterConfig config) throws ClusterException {
        return new Cluster(config, Membership.of(config));
    }

    /**
     * Joins the others, or is the first.
     *
     * @param options of the Vert.x to make; those of its event bus are set here
     * @return succeeds with a Vert.x whose bus reaches all nodes; fails with a {@link ClusterException}, in one line, if a port
     *     is taken
     */
    public Future<Vertx> join(VertxOptions options) {
        return Vertx.builder()
                .with(options.setEventBusOptions(bus()))
                .withClusterManager(members)
                .buildClustered()
                .onSuccess(vertx -> {
                    vertx.exceptionHandler(Cluster::unhandled);
                    Lookout.begin(vertx, config, membership);
                })
                .recover(cause -> Future.failedFuture(JoinFailure.of(cause, config)));
    }

    /**
     * What is published to several nodes has one promise for all of them, and Vert.x complains of each that a broken connection fails again,
     * also of those that waited for it while it was made.
     */
    private static void unhandled(Throwable cause) {
        boolean ofTheBus = cause instanceof IllegalStateException
                && COMPLETED.equals(cause.getMessage())
                && Arrays.stream(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .anyMatch(WRITING::contains);
        if (!ofTheBus) {
            LOG.error("unhandled", cause);
        }
    }

    private EventBusOptions bus() {
        EventBusOptions bus = new EventBusOptions()
                .setHost(config.host())
                .setPort(config.busPort())
                .setConnectTimeout(CONNECT_MS_MAX)
                .setClusterPingInterval(PING_MS)
                .setClusterPingReplyInterval(SILENCE_MS_MAX);
        // Whoever does not get a pong closes when all is written, which on a dead connection is never.
        bus.setReadIdleTimeout(SILENCE_MS_MAX).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.tls().ifPresent(tls -> encrypt(bus, tls));
        return bus;
    }

    private static void encrypt(EventBusOptions bus, Tls files) {
        bus.setSsl(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(files.certificate().toString())
                        .setKeyPath(files.key().toString()))
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(files.authority().toString()))
                .setClientAuth(ClientAuth.REQUIRED);
    }

    /**
     * Leaves the others, who need not miss this node then.
     *
     * @param vertx what {@link #join} gave, whose verticles have ended
     * @return succeeds when they have been told
     */
    public Future<Void> leave(Vertx vertx) {
        return vertx.close();
    }

    /**
     * Where the nodes tell each other who is there.
     *
     * @return the port that is listened at
     */
    public int port() {
        return membership.port();
    }

    /**
     * Where this node takes messages.
     *
     * @return the port that is listened at
     */
    public int busPort() {
        return members.getNodeInfo().port();
    }
}
