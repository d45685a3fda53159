package dev.recado.group.handler;

import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.message.Done;
import dev.recado.group.change.Decided;
import dev.recado.group.change.GroupWriter;
import dev.recado.group.outbox.Outbox;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Changes groups. Each answer comes when the change is committed here and in the conversation of the group. Refused with
 * {@code UNAVAILABLE} if only the latter takes too long: then it is carried out all the same, and the same request again would be another one.
 */
public final class ChangeHandler {
    private final GroupWriter writer;
    private final Outbox outbox;
    /** How many have asked and are not answered. */
    private int open;

    private Promise<Void> answered = Promise.promise();

    /**
     * Answers from now on.
     *
     * @param writer decides and keeps
     * @param outbox brings it into the conversation
     */
    public ChangeHandler(GroupWriter writer, Outbox outbox) {
        this.writer = writer;
        this.outbox = outbox;
    }

    /**
     * Makes a group. The same request again finds its own name taken, as the other one's could be.
     *
     * @param request who, how called, with whom
     * @return succeeds with the group
     */
    public Future<Group> create(CreateGroup request) {
        return sent(writer.create(request)).map(Decided::group);
    }

    /**
     * Names a group anew.
     *
     * @param request who, which, how
     * @return succeeds when it is called so
     */
    public Future<Done> rename(RenameGroup request) {
        return sent(writer.rename(request)).map(Done.DONE);
    }

    /**
     * Adds a member.
     *
     * @param request who, where, whom
     * @return succeeds when he is in it
     */
    public Future<Done> add(AddMember request) {
        return sent(writer.add(request)).map(Done.DONE);
    }

    /**
     * Removes a member.
     *
     * @param request who, where, whom
     * @return succeeds when he is out
     */
    public Future<Done> remove(RemoveMember request) {
        return sent(writer.remove(request)).map(Done.DONE);
    }

    /**
     * Lets somebody in.
     *
     * @param request who, where
     * @return succeeds when he is in it
     */
    public Future<Done> join(JoinGroup request) {
        return sent(writer.join(request)).map(Done.DONE);
    }

    /**
     * Lets somebody out.
     *
     * @param request who, where
     * @return succeeds when he is out
     */
    public Future<Done> leave(LeaveGroup request) {
        return sent(writer.leave(request)).map(Done.DONE);
    }

    /**
     * Gives a member another role.
     *
     * @param request who, where, whom, which
     * @return succeeds when he has it
     */
    public Future<Done> give(ChangeRole request) {
        return sent(writer.give(request)).map(Done.DONE);
    }

    /**
     * Waits for those who have asked.
     *
     * @return succeeds when all of them are answered
     */
    public Future<Void> answered() {
        if (open == 0) {
            return Future.succeededFuture();
        }
        answered = Promise.promise();
        return answered.future();
    }

    private Future<Decided> sent(Future<Decided> committed) {
        open++;
        return committed
                .compose(decided ->
                        outbox.sent(decided.group().group(), decided.upTo()).map(decided))
                .onComplete(done -> close());
    }

    private void close() {
        open--;
        if (open == 0) {
            answered.tryComplete();
        }
    }
}
