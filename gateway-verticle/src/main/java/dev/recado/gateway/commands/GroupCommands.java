package dev.recado.gateway.commands;

import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.GroupRequest;
import dev.recado.gateway.session.Session;
import io.vertx.core.Future;
import java.util.List;

/** Commands about groups. A name is all that follows, and may have spaces. */
final class GroupCommands {
    private final Session session;
    private final Replies replies;

    GroupCommands(Session session, Replies replies) {
        this.session = session;
        this.replies = replies;
    }

    Future<String> create(Arguments arguments) {
        GroupName name = new GroupName(arguments.name());
        return session.handle(new GroupRequest.Create(name, List.of()))
                .map(group -> replies.say("group-created", group.name()));
    }

    Future<String> list(Arguments arguments) {
        arguments.end();
        return Listing.read(this::groups, replies.say("more", Listing.LINES_MAX))
                .map(names -> names.isEmpty() ? replies.say("no-groups") : String.join("\n", names));
    }

    private Future<Listing.Page<GroupId>> groups(GroupId after) {
        return session.handle(new GroupRequest.ListGroups(false, after, Listing.LINES_MAX))
                .map(GroupCommands::names);
    }

    private static Listing.Page<GroupId> names(Groups page) {
        return new Listing.Page<>(
                page.groups().stream().map(group -> group.name().toString()).toList(), page.after());
    }

    Future<String> members(Arguments arguments) {
        GroupRef group = Names.group(arguments.name());
        return Listing.<AccountId>read(after -> members(group, after), replies.say("more", Listing.LINES_MAX))
                .map(nicknames -> String.join("\n", nicknames));
    }

    private Future<Listing.Page<AccountId>> members(GroupRef group, AccountId after) {
        return session.handle(new GroupRequest.ListMembers(group, after, Listing.LINES_MAX))
                .map(GroupCommands::nicknames);
    }

    private static Listing.Page<AccountId> nicknames(Members page) {
        return new Listing.Page<>(
                page.members().stream()
                        .map(member -> member.nickname().toString())
                        .toList(),
                page.after());
    }

    Future<String> join(Arguments arguments) {
        String name = arguments.name();
        return session.handle(new GroupRequest.Join(Names.group(name))).map(done -> replies.say("group-joined", name));
    }

    Future<String> leave(Arguments arguments) {
        String name = arguments.name();
        return session.handle(new GroupRequest.Leave(Names.group(name))).map(done -> replies.say("group-left", name));
    }
}
