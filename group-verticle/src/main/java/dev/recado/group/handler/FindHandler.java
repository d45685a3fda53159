package dev.recado.group.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.id.GroupId;
import dev.recado.group.store.GroupReader;
import io.vertx.core.Future;
import java.util.List;

/** Finds groups. Anybody may know that a group exists, how it is called and how many are in it. */
public final class FindHandler {
    private final GroupReader reader;

    /**
     * Answers from now on.
     *
     * @param reader where groups are kept
     */
    public FindHandler(GroupReader reader) {
        this.reader = reader;
    }

    /**
     * Finds one group.
     *
     * @param request which
     * @return succeeds with it; fails with {@link ErrorCode#NO_SUCH_GROUP}
     */
    public Future<Group> one(FindGroup request) {
        return reader.group(request.group())
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_GROUP)));
    }

    /**
     * Lists groups.
     *
     * @param request whose, and after which
     * @return succeeds with a page
     */
    public Future<Groups> page(ListGroups request) {
        // One more than asked for tells whether there is a next page.
        int most = request.limit() + 1;
        Future<List<Group>> found = request.member() == null
                ? reader.groups(request.after(), most)
                : reader.groupsOf(request.member(), request.after(), most);
        return found.map(groups -> page(groups, request.limit()));
    }

    private static Groups page(List<Group> groups, int limit) {
        List<Group> shown = groups.subList(0, Math.min(limit, groups.size()));
        GroupId after = groups.size() > limit ? shown.get(limit - 1).group() : null;
        return new Groups(List.copyOf(shown), after);
    }
}
