package dev.recado.terminal.command;

import dev.recado.client.GroupClient;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import java.util.ArrayList;
import java.util.List;

/** What was said, as the server has it. */
final class ServerHistory implements Recipient.Directory {
    private static final int PAGE = 1000;

    private final Visit visit;
    private final AccountId me;

    ServerHistory(Visit visit, AccountId me) {
        this.visit = visit;
        this.me = me;
    }

    /** The last entries below a number, oldest first. */
    List<Entry> before(Recipient with, long before, int limit) {
        ConversationId conversation = with.conversation(me, this);
        List<Entry> found = new ArrayList<>();
        List<Entry> page;
        do {
            long end = found.isEmpty() ? before : found.get(0).seq();
            int size = Math.min(PAGE, limit - found.size());
            page = end <= 1 ? List.of() : page(conversation, end, size);
            found.addAll(0, page);
        } while (!page.isEmpty() && found.size() < limit);
        return found;
    }

    private List<Entry> page(ConversationId conversation, long before, int limit) {
        History history = visit.await(visit.client().conversations().historyBefore(conversation, before, limit));
        return history.entries();
    }

    @Override
    public AccountId account(Nickname nickname) {
        return visit.await(visit.client().people().find(nickname.value()))
                .account()
                .id();
    }

    /** The server finds groups by name only to write to them. */
    @Override
    public GroupId group(GroupName name) {
        GroupClient groups = visit.client().groups();
        GroupId after = null;
        do {
            Groups page = visit.await(groups.list(after, PAGE));
            for (Group group : page.groups()) {
                if (group.name().key().equals(name.key())) {
                    return group.group();
                }
            }
            after = page.after();
        } while (after != null);
        throw new Refusal(ErrorCode.NO_SUCH_GROUP);
    }
}
