package dev.recado.contract.partition;

import dev.recado.contract.message.BusMessage;

/** What is announced about the owners of partitions. */
public sealed interface PartitionEvent extends BusMessage permits PartitionOwned, PartitionReleased, FindOwners {}
