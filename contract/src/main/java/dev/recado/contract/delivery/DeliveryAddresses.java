package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Service;
import dev.recado.contract.message.Topic;
import java.util.function.Function;

/**
 * Where delivery is asked, by gateways; and where it rings those who are online. Whatever is about a conversation goes to the owner of
 * its partition, what is about an account to the owner of the account's. Everything may be repeated.
 */
public final class DeliveryAddresses {
    /**
     * Posts an entry. Refused with {@code DIFFERENT_MESSAGE}, {@code STORE_BUSY}, {@code DISK_LOW}, {@code NOT_A_MEMBER},
     * {@code NO_SUCH_GROUP}, and {@code NOT_PERMITTED} if the other one has blocked the author.
     */
    public static final Address<Post, Posted> POST = DeliveryAddresses.<Post, Posted>inConversation(
                    "delivery.post", Post::conversation)
            .inBatches();
    /** Acknowledges entries. Refused with {@code NOT_A_MEMBER}, {@code NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}. */
    public static final Address<Acknowledge, Cursors> ACKNOWLEDGE =
            DeliveryAddresses.<Acknowledge, Cursors>inConversation("delivery.acknowledge", Acknowledge::conversation)
                    .inBatches();
    /** Writes what happened to a group; asked by its group verticle. Refused like a post. */
    public static final Address<Change, Posted> CHANGE =
            inConversation("delivery.change", change -> ConversationId.group(change.group()));
    /** Blocks a sender, or does not any more. */
    public static final Address<BlockSender, Done> BLOCK = DeliveryAddresses.<BlockSender, Done>inConversation(
                    "delivery.block", block -> ConversationId.direct(block.account(), block.sender()))
            .inBatches();
    /** Reads what waits for somebody. */
    public static final Address<ReadPending, Pending> PENDING = ofAccount("delivery.pending", ReadPending::account);
    /** Reads the receipts of direct conversations that somebody has not seen. */
    public static final Address<ReadReceipts, Receipts> RECEIPTS =
            ofAccount("delivery.receipts", ReadReceipts::account);
    /**
     * Notes receipts that somebody has seen, at least one, all of conversations of one partition; those of groups and broadcasts are passed
     * over.
     */
    public static final Address<ReceiptsSeen, Done> RECEIPTS_SEEN = inConversation(
            "delivery.receipts-seen", seen -> seen.receipts().get(0).conversation());
    /**
     * Reads what is somebody's of a conversation from a position. Refused with {@code NOT_A_MEMBER} if nothing is, {@code
     * NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}.
     */
    public static final Address<ReadHistory, History> HISTORY =
            inConversation("delivery.history", ReadHistory::conversation);
    /** A page of somebody's conversations. */
    public static final Address<ListConversations, Conversations> CONVERSATIONS =
            ofAccount("delivery.conversations", ListConversations::account);
    /**
     * Who received and who read an entry. Refused with {@code NOT_A_MEMBER} also if it was said while the asker was not there, {@code
     * NOT_PERMITTED} if it is another one's broadcast, {@code NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}, and {@code
     * INVALID_FIELD} for a number that is not there, or not kept.
     */
    public static final Address<ReadStatus, Status> STATUS =
            inConversation("delivery.status", ReadStatus::conversation);

    /** In which groups somebody is. */
    public static final Address<ReadMemberships, Memberships> MEMBERSHIPS =
            ofAccount("delivery.memberships", ReadMemberships::account);
    /** Somebody is there with a device. Refused with {@code TOO_MANY_DEVICES}. */
    public static final Address<OpenDevice, DeviceOpened> DEVICE = ofAccount("delivery.device", OpenDevice::account);
    /** Adds a broadcast. Refused with {@code DIFFERENT_MESSAGE}, {@code STORE_BUSY}, {@code DISK_LOW}. */
    public static final Address<Broadcast, Broadcasted> BROADCAST =
            new Address<>("delivery.broadcast", Service.DELIVERY, broadcast -> 0);

    private DeliveryAddresses() {}

    private static <Q extends BusMessage, A extends BusMessage> Address<Q, A> inConversation(
            String name, Function<Q, ConversationId> conversation) {
        return new Address<>(name, Service.DELIVERY, question -> partition(conversation.apply(question)));
    }

    private static <Q extends BusMessage, A extends BusMessage> Address<Q, A> ofAccount(
            String name, Function<Q, AccountId> account) {
        return new Address<>(name, Service.DELIVERY, question -> partition(account.apply(question)));
    }

    /**
     * The partition that a conversation belongs to.
     *
     * @param conversation which
     * @return from 0 to {@code Service.DELIVERY.partitions() - 1}
     */
    public static int partition(ConversationId conversation) {
        return conversation.partition(Service.DELIVERY.partitions());
    }

    /**
     * The partition that an account's devices belong to.
     *
     * @param account whose
     * @return from 0 to {@code Service.DELIVERY.partitions() - 1}
     */
    public static int partition(AccountId account) {
        return Service.DELIVERY.partitionOf(account.value());
    }

    /**
     * Where somebody who is online hears of entries, receipts and typing: every gateway that holds a session of his listens.
     *
     * @param account who
     * @return the account's own topic
     */
    public static Topic<InboxEvent> inbox(AccountId account) {
        return new Topic<>("inbox", account);
    }

    /**
     * Where the members of a group who are online hear of its entries: every gateway that holds a session of one listens. They
     * hear who is typing there too; receipts go to the inboxes of those concerned.
     *
     * @param group which
     * @return the group's own topic
     */
    public static Topic<InboxEvent> group(GroupId group) {
        return new Topic<>("group", group);
    }
}
