package dev.recado.gateway.paced;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Events as frames of a dialect, for one client. */
public interface Encoder {
    /**
     * Tells of an entry.
     *
     * @param entry of a conversation of the client's account, perhaps written by the account itself on another connection
     * @return a frame for each write, the last of which makes it delivered; none if the dialect has no form for it
     */
    List<Buffer> entry(Entry entry);

    /** Everything that waited when the client began to receive was an entry before this. */
    default void caughtUp() {
        // Most make no difference between what waited and what comes.
    }

    /**
     * Tells of an entry, where something has to be looked up for it.
     *
     * @param entry as in {@link #entry}
     * @return succeeds with what {@link #entry} returns; what comes meanwhile waits; a failure counts as no frame
     */
    default Future<List<Buffer>> lookUp(Entry entry) {
        return Future.succeededFuture(entry(entry));
    }

    /**
     * Tells that somebody received or read what others wrote.
     *
     * @param receipt how far
     * @return succeeds with the frames, none if the dialect has no form for it
     */
    Future<List<Buffer>> receipt(Receipt receipt);

    /**
     * Tells that the connection is closed by this node.
     *
     * @param why the reason
     * @return what to write, empty if the dialect has no word for it
     */
    Buffer closing(Refusal why);
}
