package dev.recado.delivery.handler;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.message.Done;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;

/** Notes whom somebody takes no messages from. */
public final class BlockHandler {
    private final LogWriter writer;

    /**
     * A handler.
     *
     * @param writer where it is noted
     */
    public BlockHandler(LogWriter writer) {
        this.writer = writer;
    }

    /**
     * Answers somebody who blocks, or ceases to.
     *
     * @param block whom
     * @return once it is noted: from then on no post of his is taken
     */
    public Future<Done> answer(BlockSender block) {
        if (block.account().equals(block.sender())) {
            throw new IllegalArgumentException("sender: " + block.sender() + " (expected: somebody else)");
        }
        return writer.block(block).map(Done.DONE);
    }
}
