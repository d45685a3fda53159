package dev.recado.gateway;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Groups in memory, where everybody may do everything. */
final class FakeGroups extends VerticleBase {
    private record Circle(Group group, Map<Long, Member> members) {}

    /** Every change that was asked for, in order. */
    final List<BusMessage> changes = new CopyOnWriteArrayList<>();
    /** What a change waits for before it is made. */
    volatile Future<?> holdChanges = Future.succeededFuture();
    /** Whether the log of a group that is made begins with the entry that tells of it, as it does. */
    volatile boolean telling;
    /** What changes are refused with, or null. */
    volatile ErrorCode refusal;

    private final ConcurrentSkipListMap<Long, Circle> circles = new ConcurrentSkipListMap<>();
    private Bus bus;

    @Override
    public Future<?> start() {
        bus = Bus.of(vertx, House.TIMEOUT);
        change(GroupAddresses.CREATE, this::create);
        change(GroupAddresses.ADD, this::add);
        change(GroupAddresses.REMOVE, this::remove);
        change(GroupAddresses.JOIN, this::join);
        change(GroupAddresses.LEAVE, this::leave);
        change(GroupAddresses.RENAME, this::rename);
        change(GroupAddresses.ROLE, this::changeRole);
        bus.answer(GroupAddresses.LIST, this::list);
        bus.answer(GroupAddresses.MEMBERS, this::members);
        return bus.answer(
                        GroupAddresses.FIND,
                        request ->
                                Future.succeededFuture(circle(request.group()).group()))
                .completion();
    }

    private <Q extends BusMessage, A extends BusMessage> void change(Address<Q, A> address, Function<Q, A> change) {
        bus.answer(address, request -> {
            changes.add(request);
            return holdChanges.transform(
                    held -> refusal == null ? Future.succeededFuture(change.apply(request)) : refuse(refusal));
        });
    }

    private static <T> Future<T> refuse(ErrorCode code) {
        return Future.failedFuture(new Refusal(code));
    }

    private Circle circle(GroupRef group) {
        return circles.values().stream()
                .filter(circle -> group.group() != null
                        ? circle.group().group().equals(group.group())
                        : circle.group().name().key().equals(group.name().key()))
                .findAny()
                .orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_GROUP));
    }

    Stream<GroupId> of(AccountId account, GroupId after) {
        return circles.tailMap(after == null ? 0 : after.value(), false).values().stream()
                .filter(circle -> circle.members().containsKey(account.value()))
                .map(circle -> circle.group().group());
    }

    private void tell(Circle circle, AccountId account, boolean member) {
        MembershipChanged change = new MembershipChanged(circle.group().group(), account, member);
        bus.announce(DeliveryAddresses.inbox(account), change);
    }

    boolean exists(GroupId group) {
        return circles.containsKey(group.value());
    }

    boolean member(ConversationId conversation, AccountId account) {
        Circle circle = circles.get(conversation.high());
        return circle != null && circle.members().containsKey(account.value());
    }

    Stream<AccountId> members(ConversationId conversation) {
        return circles.get(conversation.high()).members().values().stream().map(Member::account);
    }

    GroupName name(ConversationId conversation) {
        return circles.get(conversation.high()).group().name();
    }

    Role role(GroupId group, AccountId account) {
        return circles.get(group.value()).members().get(account.value()).role();
    }

    /** A group whose name nobody has, of members who are not told. */
    GroupId make(String name, AccountId... accounts) {
        GroupId id = new GroupId(GroupId.FIRST + 1 + circles.size());
        Map<Long, Member> members = new ConcurrentSkipListMap<>();
        for (AccountId account : accounts) {
            put(members, account, new Nickname("n" + account), Role.MEMBER);
        }
        circles.put(id.value(), new Circle(new Group(id, new GroupName(name), members.size()), members));
        return id;
    }

    private Group create(CreateGroup request) {
        if (circles.values().stream()
                .anyMatch(circle ->
                        circle.group().name().key().equals(request.name().key()))) {
            throw new Refusal(ErrorCode.GROUP_NAME_TAKEN);
        }
        GroupId id = new GroupId(GroupId.FIRST + 1 + circles.size());
        Map<Long, Member> members = new ConcurrentSkipListMap<>();
        put(members, request.by().account(), request.by().nickname(), Role.OWNER);
        request.members().forEach(member -> put(members, member.account(), member.nickname(), Role.MEMBER));
        Group group = new Group(id, request.name(), members.size());
        Circle circle = new Circle(group, members);
        circles.put(id.value(), circle);
        members.values().forEach(member -> tell(circle, member.account(), true));
        if (telling) {
            log(
                    request.by(),
                    circle,
                    "created",
                    new JsonObject()
                            .put("name", request.name().toString())
                            .put("members", members.size())
                            .put(
                                    "accounts",
                                    new JsonArray(members.keySet().stream()
                                            .map(String::valueOf)
                                            .toList())));
        }
        return group;
    }

    private static void put(Map<Long, Member> members, AccountId account, Nickname nickname, Role role) {
        members.put(account.value(), new Member(account, nickname, role));
    }

    private Done add(AddMember request) {
        Circle circle = circle(request.group());
        put(circle.members(), request.account(), request.nickname(), Role.MEMBER);
        tell(circle, request.account(), true);
        if (telling) {
            log(
                    request.by(),
                    circle,
                    "added",
                    new JsonObject().put("account", request.account().toString()));
        }
        return Done.DONE;
    }

    private void log(Author by, Circle circle, String change, JsonObject body) {
        ConversationId conversation = ConversationId.group(circle.group().group());
        Post post = new Post(
                conversation,
                by.account(),
                by.nickname(),
                new MessageId(change + changes.size()),
                Entry.CHANGE_TYPE + "group." + change,
                body.encode(),
                by.device(),
                by.session());
        bus.ask(DeliveryAddresses.POST, post)
                .onSuccess(posted -> bus.announce(DeliveryAddresses.inbox(by.account()), entry(circle, post, posted)))
                .onFailure(cause -> {
                    throw new AssertionError(cause);
                });
    }

    /** The author's other sessions do not listen to the group yet. */
    private static Entry entry(Circle circle, Post post, Posted posted) {
        return new Entry(
                post.conversation(),
                posted.seq(),
                post.from(),
                post.fromNickname(),
                posted.at(),
                post.id(),
                post.type(),
                post.body(),
                circle.group().name(),
                post.device(),
                post.session());
    }

    private Done remove(RemoveMember request) {
        Circle circle = circle(request.group());
        circle.members().remove(request.account().value());
        tell(circle, request.account(), false);
        return Done.DONE;
    }

    private Done join(JoinGroup request) {
        put(
                circle(request.group()).members(),
                request.by().account(),
                request.by().nickname(),
                Role.MEMBER);
        return Done.DONE;
    }

    private Done leave(LeaveGroup request) {
        circle(request.group()).members().remove(request.by().account().value());
        return Done.DONE;
    }

    private Done rename(RenameGroup request) {
        Circle circle = circle(request.group());
        Group group = new Group(
                circle.group().group(), request.name(), circle.members().size());
        circles.put(group.group().value(), new Circle(group, circle.members()));
        return Done.DONE;
    }

    private Done changeRole(ChangeRole request) {
        put(circle(request.group()).members(), request.account(), request.nickname(), request.role());
        return Done.DONE;
    }

    private Future<Groups> list(ListGroups request) {
        long after = request.after() == null ? 0 : request.after().value();
        List<Group> rest = circles.values().stream()
                .filter(circle -> circle.group().group().value() > after)
                .filter(circle -> request.member() == null
                        || circle.members().containsKey(request.member().value()))
                .map(circle -> new Group(
                        circle.group().group(),
                        circle.group().name(),
                        circle.members().size()))
                .toList();
        List<Group> page = rest.stream().limit(request.limit()).toList();
        return Future.succeededFuture(new Groups(
                page, page.size() < rest.size() ? page.get(page.size() - 1).group() : null));
    }

    private Future<Members> members(ListMembers request) {
        Circle circle = circle(request.group());
        if (!circle.members().containsKey(request.by().value())) {
            return refuse(ErrorCode.NOT_A_MEMBER);
        }
        long after = request.after() == null ? 0 : request.after().value();
        List<Member> rest = circle.members().values().stream()
                .filter(member -> member.account().value() > after)
                .toList();
        List<Member> page = rest.stream().limit(request.limit()).toList();
        return Future.succeededFuture(new Members(
                page, page.size() < rest.size() ? page.get(page.size() - 1).account() : null));
    }
}
