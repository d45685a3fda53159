package dev.recado.storage;

/**
 * The bounds of a batching writer.
 *
 * @param queueItemsMax how many items may wait; one more is refused
 * @param queueBytesMax how many bytes may wait, by the weight that their senders say; one more is refused
 * @param batchItemsMax how many items go into one transaction at most
 */
public record WriterConfig(int queueItemsMax, long queueBytesMax, int batchItemsMax) {}
