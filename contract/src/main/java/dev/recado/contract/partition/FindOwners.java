package dev.recado.contract.partition;

/** Whoever owns a partition is to say so. */
public record FindOwners() implements PartitionEvent {}
