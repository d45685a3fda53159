package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;

/** Puts a post into the log, answers once it is committed, and rings. */
public final class PostHandler {
    private final LogWriter writer;
    private final Durability durability;
    private final Doorbell doorbell;

    /**
     * A handler.
     *
     * @param writer where posts are kept
     * @param durability how safely
     * @param bus where to ring
     */
    public PostHandler(LogWriter writer, Durability durability, Bus bus) {
        this.writer = writer;
        this.durability = durability;
        this.doorbell = new Doorbell(bus);
    }

    /**
     * Answers a post.
     *
     * @param post what to add
     * @return its place in the log, once that is committed
     */
    public Future<Posted> answer(Post post) {
        Membership.check(post.conversation(), post.from());
        checkType(post);
        return writer.append(post).map(this::ring);
    }

    /** Or somebody could say that a group was renamed, and it would look as if it were. */
    private static void checkType(Post post) {
        if (post.type().startsWith(Entry.CHANGE_TYPE)) {
            throw new IllegalArgumentException(
                    "type: begins with " + Entry.CHANGE_TYPE + " (expected: a media type of your own)");
        }
    }

    private Posted ring(LogResult.Appended appended) {
        if (!appended.repeated()) {
            doorbell.ring(appended.entry());
        }
        return appended.posted(durability);
    }
}
