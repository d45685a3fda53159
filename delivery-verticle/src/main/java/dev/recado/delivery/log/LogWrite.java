package dev.recado.delivery.log;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.ReceiptsSeen;

/** What the writer's thread is asked to do. */
sealed interface LogWrite {
    /** An entry at the end of a conversation. */
    record Append(Post post) implements LogWrite {}

    /** A participant's cursors. */
    record Move(Acknowledge acknowledge) implements LogWrite {}

    /** Receipts that somebody has seen. */
    record See(ReceiptsSeen seen) implements LogWrite {}
}
