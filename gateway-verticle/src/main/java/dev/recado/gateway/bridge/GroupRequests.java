package dev.recado.gateway.bridge;

import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.session.GroupRequest;
import java.util.List;

/** Makes requests about groups of the bodies that clients send. What cannot be one is an {@link IllegalArgumentException} that says why. */
final class GroupRequests {
    private GroupRequests() {}

    static GroupRequest.Create create(Fields body) {
        return new GroupRequest.Create(new GroupName(body.text("name")), members(body));
    }

    /** As many as a frame holds. */
    private static List<AccountRef> members(Fields body) {
        return body.optionalTexts("members", Integer.MAX_VALUE).stream()
                .map(text -> References.account("members", text))
                .toList();
    }

    static GroupRequest.Add add(Fields body) {
        return new GroupRequest.Add(References.group(body), References.account(body));
    }

    static GroupRequest.Remove remove(Fields body) {
        return new GroupRequest.Remove(References.group(body), References.account(body));
    }

    static GroupRequest.Join join(Fields body) {
        return new GroupRequest.Join(References.group(body));
    }

    static GroupRequest.Leave leave(Fields body) {
        return new GroupRequest.Leave(References.group(body));
    }

    static GroupRequest.Rename rename(Fields body) {
        return new GroupRequest.Rename(References.group(body), new GroupName(body.text("name")));
    }

    static GroupRequest.ChangeRole changeRole(Fields body) {
        return new GroupRequest.ChangeRole(
                References.group(body), References.account(body), body.oneOf("role", Role.class));
    }

    static GroupRequest.ListMembers listMembers(Fields body) {
        return new GroupRequest.ListMembers(
                References.group(body), References.after(body, AccountId::parse), References.limit(body));
    }

    static GroupRequest.ListGroups list(Fields body) {
        return groups(false, body);
    }

    static GroupRequest.ListGroups mine(Fields body) {
        return groups(true, body);
    }

    private static GroupRequest.ListGroups groups(boolean mine, Fields body) {
        return new GroupRequest.ListGroups(mine, References.after(body, GroupId::parse), References.limit(body));
    }
}
