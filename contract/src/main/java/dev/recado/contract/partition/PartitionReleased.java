package dev.recado.contract.partition;

import dev.recado.contract.message.Partition;

/**
 * A partition is free: somebody else may take it at once.
 *
 * @param partition which
 */
public record PartitionReleased(Partition partition) implements PartitionEvent {}
