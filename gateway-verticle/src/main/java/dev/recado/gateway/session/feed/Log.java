package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import java.util.List;

/** The log of one account's conversations, as far as a feed of one of its sessions needs it. Every read may fail and is repeated by the feed. */
public interface Log {
    /**
     * Reads a page of the entries that the account, or the device of the session, has not acknowledged.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return succeeds with the page
     */
    Future<Pending> pending(Position after, int limit);

    /**
     * Reads a page of the receipts that the account has not seen.
     *
     * @param after the last conversation of the page before, or {@code null}
     * @param limit how many conversations at most
     * @return succeeds with the page
     */
    Future<Receipts> receipts(ConversationId after, int limit);

    /**
     * Notes that the account, and the device of the session, has everything up to an entry.
     *
     * @param conversation where
     * @param delivered the entry
     * @return succeeds with how far the account is now
     */
    Future<Cursors> acknowledge(ConversationId conversation, long delivered);

    /**
     * Notes that the account has seen receipts.
     *
     * @param receipts what was seen
     * @return succeeds when it is noted
     */
    Future<Done> seen(List<Receipt> receipts);

    /**
     * Reads a page of the groups that the account is in.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return succeeds with the page
     */
    Future<Memberships> memberships(GroupId after, int limit);
}
