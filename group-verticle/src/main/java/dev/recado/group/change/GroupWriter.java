package dev.recado.group.change;

import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.id.GroupId;
import dev.recado.group.domain.GroupRules;
import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Database;
import dev.recado.storage.Ownership;
import dev.recado.storage.WriterConfig;
import io.vertx.core.Future;
import java.util.random.RandomGenerator;

/**
 * Decides about requests and writes what they change, one after the other, in the order asked. What a {@code Future} succeeds with
 * is committed, and so are the changes that are now to be sent; whoever asked is not to be answered before they are.
 *
 * <p>A Future fails with a {@code Refusal}: what the rules say, or {@code STORE_BUSY}, {@code DISK_LOW}, {@code UNAVAILABLE}, or
 * {@code NOT_OWNER} if another one decides now.
 */
public final class GroupWriter {
    /** Of which there is one: whoever owns it decides about all groups. */
    public static final int PARTITION = 0;

    /** What an item that waits costs, roughly. */
    private static final int ITEM_BYTES = 500;
    /** And each member of a new group. */
    private static final int MEMBER_BYTES = 150;

    private final BatchingWriter<GroupWrite, Decided> writer;

    /**
     * Starts the writer's thread.
     *
     * @param database whose tables
     * @param config the bounds of what waits, to be written and to be sent
     * @param rules who may do what
     * @param random where ids come from, not to be guessed
     * @param ownership who may write
     */
    public GroupWriter(
            Database database, WriterConfig config, GroupRules rules, RandomGenerator random, Ownership ownership) {
        GroupBatch batch = new GroupBatch(
                new Ledger(config.queueItemsMax()), (tables, ledger) -> new Decisions(tables, ledger, rules, random));
        this.writer = new BatchingWriter<>("group-changes", database, config, batch, ownership);
    }

    /**
     * Makes a group.
     *
     * @param request who, how called, with whom
     * @return the group
     */
    public Future<Decided> create(CreateGroup request) {
        int bytes = ITEM_BYTES + MEMBER_BYTES * request.members().size();
        return writer.submit(decisions -> decisions.create(request), bytes);
    }

    /**
     * Names a group anew.
     *
     * @param request who, which, how
     * @return the group by its new name
     */
    public Future<Decided> rename(RenameGroup request) {
        return submit(decisions -> decisions.rename(request));
    }

    /**
     * Adds a member.
     *
     * @param request who, where, whom
     * @return the group with him
     */
    public Future<Decided> add(AddMember request) {
        return submit(decisions -> decisions.add(request));
    }

    /**
     * Lets somebody in.
     *
     * @param request who, where
     * @return the group with him
     */
    public Future<Decided> join(JoinGroup request) {
        return submit(decisions -> decisions.join(request));
    }

    /**
     * Removes a member.
     *
     * @param request who, where, whom
     * @return the group without him
     */
    public Future<Decided> remove(RemoveMember request) {
        return submit(decisions -> decisions.remove(request));
    }

    /**
     * Lets somebody out.
     *
     * @param request who, where
     * @return the group without him
     */
    public Future<Decided> leave(LeaveGroup request) {
        return submit(decisions -> decisions.leave(request));
    }

    /**
     * Gives a member another role.
     *
     * @param request who, where, whom, which
     * @return the group
     */
    public Future<Decided> give(ChangeRole request) {
        return submit(decisions -> decisions.give(request));
    }

    /**
     * Forgets changes that are in the conversation of their group.
     *
     * @param group of which group
     * @param upTo the number of the last one
     * @return succeeds when they are forgotten
     */
    public Future<Void> sent(GroupId group, long upTo) {
        return submit(decisions -> decisions.sent(group, upTo)).mapEmpty();
    }

    private Future<Decided> submit(GroupWrite write) {
        return writer.submit(write, ITEM_BYTES);
    }

    /**
     * Writes and answers what waits, then ends the thread.
     *
     * @return succeeds when that is done
     */
    public Future<Void> close() {
        return writer.close();
    }
}
