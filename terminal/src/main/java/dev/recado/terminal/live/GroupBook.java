package dev.recado.terminal.live;

import dev.recado.client.NewGroup;
import dev.recado.client.RecadoClient;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Member;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.store.KnownGroup;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The groups. Belongs to the desk. */
final class GroupBook {
    private static final Comparator<GroupInfo> MINE_FIRST = Comparator.comparing((GroupInfo info) -> !info.mine())
            .thenComparing(info -> info.peer().label(), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<Member> ONLINE_FIRST = Comparator.comparing((Member member) -> !member.online())
            .thenComparing(member -> member.peer().label(), String.CASE_INSENSITIVE_ORDER);

    private final RecadoClient client;
    private final Connection connection;
    private final LocalStore store;
    private final Directory directory;
    private final People people;

    GroupBook(RecadoClient client, Connection connection, LocalStore store, Directory directory, People people) {
        this.client = client;
        this.connection = connection;
        this.store = store;
        this.directory = directory;
        this.people = people;
    }

    Future<List<GroupInfo>> all() {
        return connection.online() ? refresh().compose(mine -> read(mine)) : Future.succeededFuture(known());
    }

    private Future<List<GroupInfo>> read(Set<GroupId> mine) {
        return pages((after, size) -> client.groups().list(after, size))
                .map(groups -> groups.stream()
                        .map(group -> new GroupInfo(
                                new Peer.Group(group.group(), group.name()),
                                mine.contains(group.group()),
                                group.members()))
                        .sorted(MINE_FIRST)
                        .toList());
    }

    private List<GroupInfo> known() {
        return store.groups().stream()
                .map(group -> new GroupInfo(Directory.group(group), group.mine(), 0))
                .sorted(MINE_FIRST)
                .toList();
    }

    /** Reads anew which groups are one's own. */
    Future<Set<GroupId>> refresh() {
        return pages((after, size) -> client.groups().mine(after, size)).map(this::mine);
    }

    private Set<GroupId> mine(List<Group> groups) {
        Set<GroupId> ids = new HashSet<>();
        groups.forEach(group -> ids.add(group.group()));
        store.mine(ids);
        directory.changed();
        return ids;
    }

    /** Asks for a page of groups. */
    private interface Question {
        Future<Groups> page(GroupId after, int size);
    }

    private Future<List<Group>> pages(Question question) {
        return Pages.all(
                        (GroupId after) -> connection.ask(() -> question.page(after, Pages.SIZE)),
                        Groups::groups,
                        Groups::after)
                .onSuccess(groups -> store.rememberGroups(groups.stream()
                        .map(group -> new KnownGroup(group.group(), group.name(), false))
                        .toList()));
    }

    Future<Peer.Group> create(String name) {
        return connection
                .ask(() -> client.groups().create(name.strip().replaceFirst("^#", ""), List.of()))
                .map(this::created);
    }

    private Peer.Group created(NewGroup group) {
        KnownGroup known = new KnownGroup(group.group(), group.name(), true);
        store.rememberGroups(List.of(known));
        directory.changed();
        return Directory.group(known);
    }

    Future<Void> add(Peer.Group group, Peer.Somebody who) {
        return connection.ask(() -> client.groups().add(group.to(), who.to()));
    }

    Future<Void> leave(Peer.Group group) {
        return connection
                .ask(() -> client.groups().leave(group.to()))
                .compose(left -> refresh().mapEmpty());
    }

    Future<List<Member>> members(Peer.Group group) {
        return Pages.all(
                        (AccountId after) ->
                                connection.ask(() -> client.groups().members(group.to(), after, Pages.SIZE)),
                        Members::members,
                        Members::after)
                .compose(this::withPresence);
    }

    private Future<List<Member>> withPresence(List<Members.Member> members) {
        directory.remember(members.stream()
                .map(member -> new Account(member.account(), member.nickname(), null))
                .toList());
        return people.look(members.stream().map(Members.Member::account).toList())
                .map(online -> members.stream()
                        .map(member -> member(member, online))
                        .sorted(ONLINE_FIRST)
                        .toList());
    }

    private Member member(Members.Member member, Map<AccountId, Boolean> online) {
        return new Member(
                directory.somebody(new Account(member.account(), member.nickname(), null)),
                member.role(),
                online.getOrDefault(member.account(), false));
    }
}
