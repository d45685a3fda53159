package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The end of a conversation's log. Gives out the numbers, and knows who wrote the entries that it gave them to: what it costs
 * does not depend on how many take part.
 *
 * <p>Not thread safe: belongs to the writer's thread, which forgets it when what it assumed was not committed. A {@link
 * Participant} belongs to the object that it was made for, and is of no use with another one of the same conversation.
 */
public final class Conversation {
    private final ConversationId id;
    private final Latest<AccountId> authors = new Latest<>();
    private final Latest<Source> sources = new Latest<>();
    private final Set<AccountId> blocking = new HashSet<>();
    private final BroadcastLog broadcast;
    private long last;
    private GroupLog group;

    /** Where an entry comes from; the device is {@code null} for a session that named none. */
    private record Source(AccountId author, DeviceName device) {}

    private Conversation(ConversationId id, long last, GroupLog group, BroadcastLog broadcast) {
        this.id = id;
        this.last = last;
        this.group = group;
        this.broadcast = broadcast;
    }

    /**
     * A conversation of two people, as the store knows it.
     *
     * @param id which
     * @param last the number of its last entry, 0 if nothing was ever said
     * @param blocking which of the two take nothing from the other
     * @return its end
     */
    public static Conversation direct(ConversationId id, long last, Set<AccountId> blocking) {
        Conversation conversation = new Conversation(id, last, null, null);
        conversation.blocking.addAll(blocking);
        return conversation;
    }

    /**
     * A group's conversation, as the store knows it.
     *
     * @param id which
     * @param last the number of its last entry, 0 if there is none
     * @param group what is known of the group, or {@code null} if nothing
     * @return its end
     */
    public static Conversation group(ConversationId id, long last, GroupLog group) {
        return new Conversation(id, last, group, null);
    }

    /**
     * A broadcast, as the store knows it.
     *
     * @param id which
     * @param last the number of its last entry, 0 if there is none
     * @param broadcast what is known of it, or {@code null} if nothing
     * @return its end
     */
    public static Conversation broadcast(ConversationId id, long last, BroadcastLog broadcast) {
        return new Conversation(id, last, null, broadcast);
    }

    /**
     * Adds an entry at the end.
     *
     * @param post what to add
     * @param at when, in milliseconds since 1970
     * @return the entry with the next number
     */
    public Entry append(Post post, long at) {
        last++;
        authors.add(post.from(), last);
        sources.add(new Source(post.from(), post.device()), last);
        if (group != null) {
            group.added(last, post.from());
        }
        return new Entry(
                id,
                last,
                post.from(),
                post.fromNickname(),
                at,
                post.id(),
                post.type(),
                post.body(),
                group == null ? null : group.name(),
                post.device(),
                post.session());
    }

    /**
     * Of the entries that were added since the conversation was loaded, the last one by somebody else.
     *
     * @param account than whom
     * @return its number, 0 if there is none
     */
    long lastOfOthers(AccountId account) {
        return authors.notBy(account);
    }

    /**
     * Of the entries that were added since the conversation was loaded, the last one that was not sent from a device.
     *
     * @param device from which
     * @return its number, 0 if there is none
     */
    long lastFromElsewhere(DeviceKey device) {
        return sources.notBy(new Source(device.account(), device.name()));
    }

    /**
     * Tells whether it was ever begun.
     *
     * @return false if nothing was said in it, or its group is not known
     */
    public boolean begun() {
        return id.kind() == ConversationId.Kind.GROUP ? group != null : last > 0;
    }

    /**
     * Makes it a group's.
     *
     * @param known what is known of the group
     */
    public void begin(GroupLog known) {
        group = known;
    }

    /**
     * What is known of its group.
     *
     * @return nothing for one that is not a group's, or not begun
     */
    public Optional<GroupLog> group() {
        return Optional.ofNullable(group);
    }

    /**
     * What is known of it if it is a broadcast.
     *
     * @return nothing for one that is none
     */
    public Optional<BroadcastLog> broadcast() {
        return Optional.ofNullable(broadcast);
    }

    /**
     * One of the two takes nothing more from the other, or takes it again.
     *
     * @param account who
     * @param blocked which of the two
     */
    public void block(AccountId account, boolean blocked) {
        if (blocked) {
            blocking.add(account);
        } else {
            blocking.remove(account);
        }
    }

    /**
     * Tells whether the other one takes nothing from an author.
     *
     * @param author one of the two people of a direct conversation
     * @return true if he was blocked
     */
    public boolean blocks(AccountId author) {
        return blocking.contains(id.other(author));
    }

    /**
     * Which conversation this is.
     *
     * @return its id
     */
    public ConversationId id() {
        return id;
    }

    /**
     * The number of the last entry.
     *
     * @return 0 if there is none
     */
    public long last() {
        return last;
    }
}
