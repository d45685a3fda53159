package dev.recado.launcher.cluster;

import io.vertx.core.Completable;
import io.vertx.core.Vertx;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.ext.cluster.infinispan.InfinispanClusterManager;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
 * found it again, or had not known it, it says again where this node listens. Without that a node that was stopped for a while, or
 * started again at once, would be in the cluster and not hear all, or not be heard. Thread safe.
 */
final class Members extends InfinispanClusterManager {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    /** How often it is looked, after a merge, whether the directory has come to rest, and how many times. */
    private static final long LOOK_MS = 1_000;

    private static final int LOOKS = 40;
    /** How many addresses are said again at a time. */
    private static final int AT_ONCE = 16;

    private final DefaultCacheManager directory;
    private final Set<Registration> own = ConcurrentHashMap.newKeySet();
    private Vertx vertx;
    private volatile RegistrationListener bus;
    private final AtomicInteger looksLeft = new AtomicInteger();
    private final Rest rest = new Rest();

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

    private void lookForAWhile() {
        if (looksLeft.getAndSet(LOOKS) == 0) {
            lookLater();
        }
    }

    private void lookLater() {
        vertx.setTimer(LOOK_MS, due -> {
            look();
            if (looksLeft.decrementAndGet() > 0) {
                lookLater();
            }
        });
    }

    /** The bus looks up anew who listens where, too: of what both parts bring together it is told nothing. */
    private void look() {
        if (isActive()) {
            if (rest.hasCome(directory.getCache(Directory.SUBSCRIPTIONS).getAdvancedCache())) {
                sayAgain();
            }
            bus.registrationsLost();
        }
    }

    private void sayAgain() {
        NodeInfo node = getNodeInfo();
        if (node != null) {
            setNodeInfo(node, (said, cause) -> warn(cause));
            Queue<Registration> all = new ConcurrentLinkedQueue<>(own);
            for (int i = 0; i < AT_ONCE; i++) {
                sayNext(all);
            }
        }
    }

    /**
     * Takes it back first: a copy that does not have it hears of it only if something changes in the others. Whoever asks in that moment finds
     * nobody, and asks again.
     */
    private void sayNext(Queue<Registration> all) {
        Registration registration = all.poll();
        if (registration == null) {
            return;
        }
        super.removeRegistration(registration.address, registration.info, (gone, failure) -> {
            warn(failure);
            super.addRegistration(registration.address, registration.info, (said, cause) -> {
                warn(cause);
                if (!own.contains(registration)) {
                    super.removeRegistration(registration.address, registration.info, (ended, late) -> warn(late));
                }
                sayNext(all);
            });
        });
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
            lookForAWhile();
        }
    }
}
