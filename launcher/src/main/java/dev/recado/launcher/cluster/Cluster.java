package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Tls;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.Set;

/** This process as one of several. Thread safe. */
public final class Cluster {
    private final ClusterConfig config;
    private final Membership membership;
    private final Members members;
    private volatile HungLoops hungLoops;

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
     * @param onHung told once, on a thread of its own, when the event loops have not answered for too long
     * @return succeeds with a Vert.x whose bus reaches all nodes; fails if a port is taken
     */
    public Future<Vertx> join(VertxOptions options, Runnable onHung) {
        return Vertx.builder()
                .with(options.setEventBusOptions(bus()))
                .withClusterManager(members)
                .buildClustered()
                .onSuccess(vertx -> hungLoops = HungLoops.watch(vertx, config.hungAfter(), onHung));
    }

    private EventBusOptions bus() {
        EventBusOptions bus = new EventBusOptions().setHost(config.host()).setPort(config.busPort());
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
        hungLoops.close();
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
