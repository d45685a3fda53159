package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;

/** When a post is the repeat of an earlier one. */
public final class Repeats {
    private Repeats() {}

    /**
     * Compares a post with the entry that its author made before under the same id.
     *
     * @param post the later one
     * @param first what became of the earlier one
     * @return true if it is the same message in the same conversation; false if the id was used for two
     */
    public static boolean same(Post post, Entry first) {
        return post.conversation().equals(first.conversation())
                && post.type().equals(first.type())
                && post.body().equals(first.body());
    }

    /**
     * Compares a broadcast with the one that its author made before under the same id.
     *
     * @param broadcast the later one
     * @param first what became of the earlier one
     * @param audience whom that was for
     * @return true if it is the same text for the same audience
     */
    public static boolean same(Broadcast broadcast, Entry first, Audience audience) {
        return broadcast.audience() == audience
                && broadcast.type().equals(first.type())
                && broadcast.body().equals(first.body());
    }
}
