package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.MessageId;

/**
 * What makes a message the same message: who wrote it, and what he called it.
 *
 * @param author who
 * @param id what
 */
public record PostKey(AccountId author, MessageId id) {
    /**
     * The key of a post.
     *
     * @param post any
     * @return its author and id
     */
    public static PostKey of(Post post) {
        return new PostKey(post.from(), post.id());
    }

    /**
     * The key of the post that an entry was.
     *
     * @param entry any
     * @return its author and id
     */
    public static PostKey of(Entry entry) {
        return new PostKey(entry.from(), entry.id());
    }
}
