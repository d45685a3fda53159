package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Topic;
import java.util.List;
import java.util.stream.IntStream;

/** Where delivery is asked, by gateways; and where it rings those who are online. */
public final class DeliveryAddresses {
    /**
     * How many partitions conversations are hashed into; the owner of a partition answers its addresses. A few only: what is asked of
     * one partition travels together.
     */
    public static final int PARTITIONS = 4;

    /** Reads what waits for somebody. */
    public static final Address<ReadPending, Pending> PENDING = new Address<>("delivery.pending");
    /** Reads the receipts of direct conversations that somebody has not seen. */
    public static final Address<ReadReceipts, Receipts> RECEIPTS = new Address<>("delivery.receipts");
    /** Notes receipts that somebody has seen; those of groups and broadcasts are passed over. */
    public static final Address<ReceiptsSeen, Done> RECEIPTS_SEEN = new Address<>("delivery.receipts-seen");
    /**
     * Reads what is somebody's of a conversation from a position. Refused with {@code NOT_A_MEMBER} if nothing is, {@code
     * NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}.
     */
    public static final Address<ReadHistory, History> HISTORY = new Address<>("delivery.history");
    /** A page of somebody's conversations. */
    public static final Address<ListConversations, Conversations> CONVERSATIONS =
            new Address<>("delivery.conversations");
    /**
     * Who received and who read an entry. Refused with {@code NOT_A_MEMBER} also if it was said while the asker was not there, {@code
     * NOT_PERMITTED} if it is another one's broadcast, {@code NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}, and {@code
     * INVALID_FIELD} for a number that is not there, or not kept.
     */
    public static final Address<ReadStatus, Status> STATUS = new Address<>("delivery.status");

    /** In which groups somebody is. */
    public static final Address<ReadMemberships, Memberships> MEMBERSHIPS = new Address<>("delivery.memberships");
    /** Somebody is there with a device. Refused with {@code TOO_MANY_DEVICES}. */
    public static final Address<OpenDevice, DeviceOpened> DEVICE = new Address<>("delivery.device");
    /** Adds a broadcast. Refused with {@code DIFFERENT_MESSAGE}, {@code STORE_BUSY}, {@code DISK_LOW}. */
    public static final Address<Broadcast, Broadcasted> BROADCAST = new Address<>("delivery.broadcast");

    private static final List<Address<Post, Posted>> POSTS = partitioned("delivery.post.", true);
    private static final List<Address<Acknowledge, Cursors>> ACKNOWLEDGEMENTS =
            partitioned("delivery.acknowledge.", true);
    private static final List<Address<Change, Posted>> CHANGES = partitioned("delivery.change.", false);
    private static final List<Address<BlockSender, Done>> BLOCKS = partitioned("delivery.block.", false);

    private DeliveryAddresses() {}

    private static <Q extends BusMessage, A extends BusMessage> List<Address<Q, A>> partitioned(
            String prefix, boolean batched) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new Address<Q, A>(prefix + partition, batched))
                .toList();
    }

    /**
     * Where a group's changes are written, by its group verticle. Refused like a post.
     *
     * @param group whose
     * @return the address of its conversation's owner
     */
    public static Address<Change, Posted> change(GroupId group) {
        return change(ConversationId.group(group).partition(PARTITIONS));
    }

    /**
     * Where the changes of a partition's groups are written.
     *
     * @param partition from 0 to {@code PARTITIONS - 1}
     * @return the address of its owner
     */
    public static Address<Change, Posted> change(int partition) {
        return CHANGES.get(partition);
    }

    /**
     * Where a sender is blocked.
     *
     * @param conversation the one of the two
     * @return the address of its owner
     */
    public static Address<BlockSender, Done> block(ConversationId conversation) {
        return block(conversation.partition(PARTITIONS));
    }

    /**
     * Where the senders of a partition's conversations are blocked.
     *
     * @param partition from 0 to {@code PARTITIONS - 1}
     * @return the address of its owner
     */
    public static Address<BlockSender, Done> block(int partition) {
        return BLOCKS.get(partition);
    }

    /**
     * Where an entry is posted. Refused with {@code DIFFERENT_MESSAGE}, {@code STORE_BUSY}, {@code DISK_LOW}, {@code NOT_A_MEMBER},
     * {@code NO_SUCH_GROUP}, and {@code NOT_PERMITTED} if the other one has blocked the author.
     *
     * @param conversation to which
     * @return the address of the conversation's owner
     */
    public static Address<Post, Posted> post(ConversationId conversation) {
        return post(conversation.partition(PARTITIONS));
    }

    /**
     * Where the entries of a partition's conversations are posted.
     *
     * @param partition from 0 to {@code PARTITIONS - 1}
     * @return the address of its owner
     */
    public static Address<Post, Posted> post(int partition) {
        return POSTS.get(partition);
    }

    /**
     * Where entries are acknowledged. Refused with {@code NOT_A_MEMBER}, {@code NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}.
     *
     * @param conversation whose
     * @return the address of the conversation's owner
     */
    public static Address<Acknowledge, Cursors> acknowledge(ConversationId conversation) {
        return acknowledge(conversation.partition(PARTITIONS));
    }

    /**
     * Where the entries of a partition's conversations are acknowledged.
     *
     * @param partition from 0 to {@code PARTITIONS - 1}
     * @return the address of its owner
     */
    public static Address<Acknowledge, Cursors> acknowledge(int partition) {
        return ACKNOWLEDGEMENTS.get(partition);
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
