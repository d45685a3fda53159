package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import java.util.UUID;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfiguration;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.conflict.MergePolicy;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;

/** Which node listens at which address of the bus: a copy on every node, in memory. */
final class Directory {
    private static final String CLUSTER = "recado";
    /** Who listens where, by Vert.x's name for it. */
    static final String SUBSCRIPTIONS = "__vertx.subs";
    /** What Vert.x asks for. */
    private static final String[] CACHES = {SUBSCRIPTIONS, "__vertx.haInfo", "__vertx.nodeInfo"};

    private static final long ANSWER_MS_MAX = 5_000;
    private static final int NAME_CHARS = 8;

    private Directory() {}

    /** Not started yet. */
    static DefaultCacheManager of(ClusterConfig config, Membership membership) {
        DefaultCacheManager directory = new DefaultCacheManager(global(config, membership), false);
        for (String cache : CACHES) {
            directory.defineConfiguration(cache, replicated());
        }
        return directory;
    }

    private static GlobalConfiguration global(ClusterConfig config, Membership membership) {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder();
        // A node that comes back is another one: what is remembered of the one before is not its own.
        String name = config.node() + "-" + UUID.randomUUID().toString().substring(0, NAME_CHARS);
        global.transport()
                .defaultTransport()
                .clusterName(CLUSTER)
                .nodeName(name)
                .addProperty(JGroupsTransport.CHANNEL_CONFIGURATOR, membership);
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        global.metrics().gauges(false).histograms(false);
        global.jmx().disable();
        return global.build();
    }

    /**
     * The bus may lose what it will: a part that lost sight of the others goes on. Afterwards the copies are not compared, which takes many
     * seconds and leaves some of them different all the same: each node says anew what it knows of itself.
     */
    private static Configuration replicated() {
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering()
                .cacheMode(CacheMode.REPL_SYNC)
                .remoteTimeout(ANSWER_MS_MAX)
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                .mergePolicy(MergePolicy.NONE);
        return cache.build();
    }
}
