package dev.recado.contract.partition;

import dev.recado.contract.message.Topic;

/** Where owners of partitions are announced. */
public final class PartitionTopics {
    /** Heard by everybody who asks, and by everybody who may own a partition. */
    public static final Topic<PartitionEvent> OWNERS = new Topic<>("partition", "owners");

    private PartitionTopics() {}
}
