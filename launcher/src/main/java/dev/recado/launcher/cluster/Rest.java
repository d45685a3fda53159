package dev.recado.launcher.cluster;

import org.infinispan.AdvancedCache;
import org.infinispan.topology.CacheTopology;

/**
 * Whether the copies of the directory have stopped giving each other what they have. What is written while they do may stay in some of
 * them only. Belongs to one timer.
 */
final class Rest {
    private int seen;
    private int rested;

    /** Tells once of each distribution that it has come to rest: the second time that it is seen, with nothing under way. */
    boolean hasCome(AdvancedCache<?, ?> cache) {
        CacheTopology now = cache.getDistributionManager().getCacheTopology();
        boolean still = now.getPhase() == CacheTopology.Phase.NO_REBALANCE && now.getTopologyId() == seen;
        seen = now.getTopologyId();
        boolean come = still && rested != seen;
        if (come) {
            rested = seen;
        }
        return come;
    }
}
