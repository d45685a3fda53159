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
    /** What Vert.x asks for, by its names. */
    private static final String[] CACHES = {"__vertx.subs", "__vertx.haInfo", "__vertx.nodeInfo"};

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

    /** The bus may lose what it will: a part that lost sight of the others goes on, and afterwards they know what either knew. */
    private static Configuration replicated() {
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering()
                .cacheMode(CacheMode.REPL_SYNC)
                .remoteTimeout(ANSWER_MS_MAX)
                .partitionHandling()
                .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                .mergePolicy(MergePolicy.PREFERRED_NON_NULL);
        return cache.build();
    }
}
