package dev.recado.contract.event;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.message.Topic;
import dev.recado.contract.registry.AccountEvent;

/**
 * Where everything that happens is announced, whoever it concerns: for bots, and for programs that tell others. Clients hear nothing of
 * it.
 *
 * <p>What is announced has happened: it is committed. It is announced by whoever keeps it, once, and not again when the same request is
 * repeated. But the bus is a doorbell: an announcement may be lost, come twice, or come after a later one. Who needs all of it takes an
 * announcement for a reason to look, and reads the log: {@code (conversation, seq)} tells what was missed. Announcements are made in the
 * order in which things happened in a conversation, or to an account.
 */
public final class EventTopics {
    /** An entry is in the log, of whatever conversation: what people write, what tells of a change to a group, broadcasts. */
    public static final Topic<Entry> ACCEPTED = new Topic<>("events", "accepted");
    /** Somebody has received a conversation up to a number. Several acknowledgements that come close together may be one. */
    public static final Topic<Receipt> DELIVERED = new Topic<>("events", "delivered");
    /** Somebody has read a conversation up to a number. Several acknowledgements that come close together may be one. */
    public static final Topic<Receipt> READ = new Topic<>("events", "read");
    /** There is an account more, one has a password now, or one came or went. */
    public static final Topic<AccountEvent> ACCOUNT = new Topic<>("events", "account");
    /** A group was made or named anew, or somebody came, went or has another role. Its entry is announced at {@link #ACCEPTED} too. */
    public static final Topic<Change> GROUP = new Topic<>("events", "group");

    private EventTopics() {}
}
