package dev.recado.group.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.id.AccountId;
import dev.recado.group.store.GroupReader;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Lists who is in a group, to those who are in it. */
public final class MembersHandler {
    private final GroupReader reader;

    /**
     * Answers from now on.
     *
     * @param reader where members are kept
     */
    public MembersHandler(GroupReader reader) {
        this.reader = reader;
    }

    /**
     * Lists members.
     *
     * @param request who asks, where, and after which
     * @return succeeds with a page; fails with {@link ErrorCode#NO_SUCH_GROUP}, {@link ErrorCode#NOT_A_MEMBER}
     */
    public Future<Members> answer(ListMembers request) {
        return reader.group(request.group())
                .compose(found -> check(found, request.by()))
                // One more than asked for tells whether there is a next page.
                .compose(group -> reader.members(group.group(), request.after(), request.limit() + 1))
                .map(members -> page(members, request.limit()));
    }

    private Future<Group> check(Optional<Group> found, AccountId by) {
        if (found.isEmpty()) {
            return Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_GROUP));
        }
        return reader.isMember(found.get().group(), by)
                .compose(member -> member
                        ? Future.succeededFuture(found.get())
                        : Future.failedFuture(new Refusal(ErrorCode.NOT_A_MEMBER)));
    }

    private static Members page(List<Member> members, int limit) {
        List<Member> shown = members.subList(0, Math.min(limit, members.size()));
        AccountId after = members.size() > limit ? shown.get(limit - 1).account() : null;
        return new Members(List.copyOf(shown), after);
    }
}
