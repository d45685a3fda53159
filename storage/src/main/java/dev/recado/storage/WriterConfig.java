package dev.recado.storage;

/**
 * The bounds of a batching writer. What is being written counts as waiting until it is answered.
 *
 * @param queueItemsMax how many items may wait, at least 1; one more is refused
 * @param queueBytesMax how many bytes may wait, by the weight that their senders say, at least 1; one more is refused
 * @param batchItemsMax how many items go into one transaction at most, at least 1
 */
public record WriterConfig(int queueItemsMax, long queueBytesMax, int batchItemsMax) {
    /** Checks the ranges. */
    public WriterConfig {
        atLeastOne("queueItemsMax", queueItemsMax);
        atLeastOne("queueBytesMax", queueBytesMax);
        atLeastOne("batchItemsMax", batchItemsMax);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= 1)");
        }
    }
}
