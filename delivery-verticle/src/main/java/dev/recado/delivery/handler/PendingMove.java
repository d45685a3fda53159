package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Acknowledgements of one session in one conversation that became one, and those who wait for it. */
final class PendingMove {
    /**
     * What is told apart: a device has a cursor of its own, and a session is not told of its own receipt.
     *
     * @param conversation where
     * @param account who
     * @param device his device, or {@code null}
     * @param session his session, or {@code null}
     */
    record Key(ConversationId conversation, AccountId account, DeviceName device, SessionId session) {
        static Key of(Acknowledge acknowledge) {
            return new Key(
                    acknowledge.conversation(), acknowledge.account(), acknowledge.device(), acknowledge.session());
        }

        /** Whether it matters to what somebody reads: his own cursors, and those of whom he talks to. */
        boolean concerns(AccountId reader) {
            return account.equals(reader) || conversation.names(reader);
        }
    }

    private final Key key;
    private final Promise<Cursors> answer = Promise.promise();
    private long delivered;
    private long read;
    private int asks;

    PendingMove(Key key) {
        this.key = key;
    }

    void merge(Acknowledge acknowledge) {
        delivered = Math.max(delivered, acknowledge.delivered());
        read = Math.max(read, acknowledge.read());
        asks++;
    }

    Key key() {
        return key;
    }

    /** How many were merged. */
    int asks() {
        return asks;
    }

    /** What all of them together say. */
    Acknowledge acknowledge() {
        return new Acknowledge(key.conversation(), key.account(), delivered, read, key.device(), key.session());
    }

    /** What all who asked are told. */
    Future<Cursors> answer() {
        return answer.future();
    }

    /** One of the two is {@code null}. */
    void answer(Cursors cursors, Throwable cause) {
        answer.complete(cursors, cause);
    }
}
