package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.Optional;

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
    private long last;
    private GroupLog group;

    /**
     * A conversation as the store knows it.
     *
     * @param id which
     * @param last the number of its last entry, 0 if nothing was ever said
     * @param group what is known of its group, or {@code null} if it has none, or none that is known
     */
    public Conversation(ConversationId id, long last, GroupLog group) {
        this.id = id;
        this.last = last;
        this.group = group;
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
