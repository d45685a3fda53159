package dev.recado.launcher.cluster;

import io.vertx.core.Completable;
import io.vertx.core.Vertx;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.ext.cluster.infinispan.InfinispanClusterManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.MergeEvent;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vert.x's own cluster manager, with what it lacks: it starts and stops the directory, and after others had given this node up and
 * found it again, it says again where this node listens. Without that a node that was stopped for a while would be in the cluster and
 * hear nothing. Thread safe.
 */
final class Members extends InfinispanClusterManager {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    /** More than once: whoever cleans up after a node that was given up may not have finished when it is back. */
    private static final long[] SAY_AGAIN_AFTER_MS = {1_000, 3_000, 10_000, 30_000};

    private final DefaultCacheManager directory;
    private final Set<Registration> own = ConcurrentHashMap.newKeySet();
    private Vertx vertx;
    private volatile RegistrationListener bus;

    private record Registration(String address, RegistrationInfo info) {}

    Members(DefaultCacheManager directory) {
        super(directory);
        this.directory = directory;
    }

    @Override
    public void init(Vertx initialized) {
        vertx = initialized;
        super.init(initialized);
    }

    @Override
    public void join(Completable<Void> promise) {
        vertx.executeBlocking(() -> {
                    directory.start();
                    directory.addListener(new Changes());
                    return null;
                })
                .onComplete((started, cause) -> {
                    if (cause == null) {
                        super.join(promise);
                    } else {
                        promise.fail(cause);
                    }
                });
    }

    @Override
    public void leave(Completable<Void> promise) {
        super.leave((left, cause) -> vertx.<Void>executeBlocking(() -> {
                    directory.stop();
                    return null;
                })
                .onComplete(promise));
    }

    @Override
    public void addRegistration(String address, RegistrationInfo info, Completable<Void> promise) {
        if (!info.localOnly()) {
            own.add(new Registration(address, info));
        }
        super.addRegistration(address, info, promise);
    }

    @Override
    public void removeRegistration(String address, RegistrationInfo info, Completable<Void> promise) {
        own.remove(new Registration(address, info));
        super.removeRegistration(address, info, promise);
    }

    @Override
    public void registrationListener(RegistrationListener listener) {
        bus = listener;
        super.registrationListener(listener);
    }

    /** The bus looks up anew who listens where, too: of what both parts bring together it is told nothing. */
    private void sayAgainSoon() {
        for (long delay : SAY_AGAIN_AFTER_MS) {
            vertx.setTimer(delay, due -> {
                sayAgain();
                bus.registrationsLost();
            });
        }
    }

    private void sayAgain() {
        NodeInfo node = getNodeInfo();
        if (!isActive() || node == null) {
            return;
        }
        setNodeInfo(node, (said, cause) -> warn(cause));
        for (Registration registration : own) {
            super.addRegistration(registration.address, registration.info, (said, cause) -> {
                warn(cause);
                if (!own.contains(registration)) {
                    super.removeRegistration(registration.address, registration.info, (gone, failure) -> warn(failure));
                }
            });
        }
    }

    private static void warn(Throwable cause) {
        if (cause != null) {
            LOG.warn("cannot say again where this node listens: {}", cause.toString());
        }
    }

    /** What the others are told by, too; here it is for the log, and for having been away. */
    @Listener(sync = false)
    private final class Changes {
        @ViewChanged
        public void changed(ViewChangedEvent event) {
            LOG.info("nodes of the cluster: {}", event.getNewMembers());
        }

        @Merged
        public void merged(MergeEvent event) {
            LOG.info("nodes of the cluster, of which some had lost sight of others: {}", event.getNewMembers());
            sayAgainSoon();
        }
    }
}
