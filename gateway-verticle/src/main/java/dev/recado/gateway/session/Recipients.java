package dev.recado.gateway.session;

import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import io.vertx.core.Future;

/** Finds the conversation that a session means. */
record Recipients(Services services, AccountId self) {
    /** Fails with {@code NO_SUCH_ACCOUNT} or, for the name of a group, {@code NO_SUCH_GROUP}; a group's id is not looked up. */
    Future<ConversationId> find(Target target) {
        if (target instanceof Target.Person person) {
            return find(person.who());
        }
        return find(((Target.Group) target).group()).map(ConversationId::group);
    }

    private Future<ConversationId> find(AccountRef who) {
        Account known = services.directory().recall(who);
        return known != null
                ? Future.succeededFuture(ConversationId.direct(self, known.id()))
                : services.directory().find(who).map(account -> ConversationId.direct(self, account.id()));
    }

    /** A name is asked for each time: it may be another group's tomorrow. */
    private Future<GroupId> find(GroupRef group) {
        return group.group() != null
                ? Future.succeededFuture(group.group())
                : services.bus().ask(GroupAddresses.FIND, new FindGroup(group)).map(Group::group);
    }
}
