package dev.recado.contract.partition;

import dev.recado.contract.message.Partition;

/**
 * Whoever says this owns a partition, and answers for it. Said again every second.
 *
 * @param partition which
 * @param term larger than that of any owner before
 */
public record PartitionOwned(Partition partition, long term) implements PartitionEvent {}
