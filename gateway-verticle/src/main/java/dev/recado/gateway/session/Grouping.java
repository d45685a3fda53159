package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.directory.Directory;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;

/** What a session does about groups: changes within its rate and in order with its messages, lists whenever they are asked for. */
final class Grouping implements GroupHandler {
    private final Bus bus;
    private final Directory directory;
    private final Author self;
    private final Companions companions;
    private final Order order;
    private final TokenBucket rate;

    /**
     * Makes one for a session.
     *
     * @param services what the gateway shares
     * @param identity whose session
     * @param order keeps the order of messages and changes
     * @param rate how many of both there may be
     */
    Grouping(Services services, Identity identity, Order order, TokenBucket rate) {
        this.bus = services.bus();
        this.directory = services.directory();
        this.self = identity.author();
        this.companions = new Companions(services, identity.id());
        this.order = order;
        this.rate = rate;
    }

    private <A> Future<A> change(Supplier<Future<A>> change) {
        rate.takeOrRefuse(ErrorCode.SENDS_TOO_FAST);
        return order.change(change);
    }

    @Override
    public Future<Group> create(GroupRequest.Create request) {
        return change(() -> companions
                .findAll(request.members())
                .map(members -> new CreateGroup(self, request.name(), persons(members)))
                .compose(question -> bus.ask(GroupAddresses.CREATE, question)));
    }

    private static List<Person> persons(List<Account> accounts) {
        return accounts.stream()
                .map(account -> new Person(account.id(), account.nickname()))
                .toList();
    }

    @Override
    public Future<Done> add(GroupRequest.Add request) {
        return change(() -> directory.find(request.who()).compose(account -> add(request.group(), account)));
    }

    private Future<Done> add(GroupRef group, Account account) {
        AddMember question = new AddMember(self, group, account.id(), account.nickname());
        return companions
                .checkNotBlocked(List.of(account))
                .recover(cause -> refuseToMember(group, cause))
                .compose(permitted -> bus.ask(GroupAddresses.ADD, question));
    }

    /** Who is no member could not add anybody, and learns no more than that. */
    private Future<Void> refuseToMember(GroupRef group, Throwable cause) {
        return bus.ask(GroupAddresses.MEMBERS, new ListMembers(self.account(), group, null, 1))
                .compose(members -> Future.failedFuture(cause));
    }

    @Override
    public Future<Done> remove(GroupRequest.Remove request) {
        return change(() -> directory
                .find(request.who())
                .compose(account -> bus.ask(
                        GroupAddresses.REMOVE,
                        new RemoveMember(self, request.group(), account.id(), account.nickname()))));
    }

    @Override
    public Future<Done> join(GroupRequest.Join request) {
        return change(() -> bus.ask(GroupAddresses.JOIN, new JoinGroup(self, request.group())));
    }

    @Override
    public Future<Done> leave(GroupRequest.Leave request) {
        return change(() -> bus.ask(GroupAddresses.LEAVE, new LeaveGroup(self, request.group())));
    }

    @Override
    public Future<Done> rename(GroupRequest.Rename request) {
        return change(() -> bus.ask(GroupAddresses.RENAME, new RenameGroup(self, request.group(), request.name())));
    }

    @Override
    public Future<Done> changeRole(GroupRequest.ChangeRole request) {
        return change(() -> directory
                .find(request.who())
                .compose(account -> bus.ask(
                        GroupAddresses.ROLE,
                        new ChangeRole(self, request.group(), account.id(), account.nickname(), request.role()))));
    }

    @Override
    public Future<Group> find(GroupRequest.Find request) {
        return bus.ask(GroupAddresses.FIND, new FindGroup(request.group()));
    }

    @Override
    public Future<Members> members(GroupRequest.ListMembers request) {
        return bus.ask(
                GroupAddresses.MEMBERS,
                new ListMembers(self.account(), request.group(), request.after(), request.limit()));
    }

    @Override
    public Future<Groups> list(GroupRequest.ListGroups request) {
        AccountId member = request.mine() ? self.account() : null;
        return bus.ask(GroupAddresses.LIST, new ListGroups(member, request.after(), request.limit()));
    }
}
