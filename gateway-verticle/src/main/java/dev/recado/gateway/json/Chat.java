package dev.recado.gateway.json;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Profile;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.GroupRequest;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.Target;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** What may be asked for after the login. Each answer is an object, or {@code null}. Belongs to the context of its connection. */
final class Chat {
    private static final Map<ErrorCode, Reply> NOT_SELECTED = Map.of(
            ErrorCode.NO_SUCH_ACCOUNT, Reply.USER_NOT_FOUND,
            ErrorCode.NO_SUCH_GROUP, Reply.GROUP_NOT_FOUND,
            ErrorCode.NOT_A_MEMBER, Reply.NOT_A_MEMBER);
    private static final Map<ErrorCode, Reply> NOT_CREATED = Map.of(
            ErrorCode.INVALID_FIELD, Reply.NO_GROUP_NAME,
            ErrorCode.GROUP_NAME_TAKEN, Reply.GROUP_EXISTS);
    private static final Map<ErrorCode, Reply> NOT_ADDED = Map.of(
            ErrorCode.NO_SUCH_GROUP, Reply.NO_SUCH_GROUP,
            ErrorCode.NO_SUCH_ACCOUNT, Reply.NO_SUCH_USER,
            ErrorCode.NOT_A_MEMBER, Reply.MAY_NOT_ADD);

    private final Session session;
    /** Null while nobody is talked to. */
    private Talk talk;

    /** Whom messages are for, and what he or it is called. */
    private record Talk(Target with, String name) {
        static Talk with(Account account) {
            return new Talk(
                    new Target.Person(AccountRef.of(account.id())),
                    account.nickname().value());
        }

        static Talk with(Group group) {
            return new Talk(
                    new Target.Group(GroupRef.of(group.group())), group.name().value());
        }
    }

    /**
     * Begins with nobody selected.
     *
     * @param session of somebody who is logged in
     */
    Chat(Session session) {
        this.session = session;
    }

    Future<Buffer> carryOut(Command command, Fields fields) {
        return switch (command) {
            case REGISTER, LOGIN -> say(Reply.ALREADY_LOGGED_IN);
            case LIST_ALL -> list();
            case SELECT_CHAT -> select(fields.textIfAny("target_user"), fields.textIfAny("target_group"));
            case SEND_MESSAGE -> send(fields.textIfAny("message"));
            case LEAVE_CHAT -> leave();
            case CREATE_GROUP -> create(fields.textIfAny("group_name"));
            case ADD_MEMBER_TO_GROUP -> add(fields.textIfAny("group_name"), fields.textIfAny("user_to_add"));
        };
    }

    private static Future<Buffer> say(Reply reply, String... names) {
        return Future.succeededFuture(Replies.of(reply, names));
    }

    private Future<Buffer> list() {
        return new Listing(session, JsonDialect.OBJECT_BYTES_MAX)
                .read()
                .recover(cause -> Replies.refusal(cause, Map.of()));
    }

    private Future<Buffer> select(String user, String group) {
        if (!missing(user)) {
            return selectUser(user);
        }
        return missing(group) ? say(Reply.NOBODY_NAMED) : selectGroup(group);
    }

    private Future<Buffer> selectUser(String name) {
        return user(name)
                .map(profile -> selected(Talk.with(profile.account()), Reply.USER_SELECTED))
                .recover(cause -> Replies.refusal(cause, NOT_SELECTED, name));
    }

    private Future<Profile> user(String name) {
        return Future.succeededFuture(name)
                .map(Names::person)
                .compose(who -> session.handle(new AccountRequest.FindUser(who)));
    }

    private Future<Group> group(String name) {
        return Future.succeededFuture(name)
                .map(Names::group)
                .compose(which -> session.handle(new GroupRequest.Find(which)));
    }

    private Buffer selected(Talk selected, Reply reply) {
        talk = selected;
        return Replies.of(reply, selected.name());
    }

    /** Only members may ask for members. */
    private Future<Buffer> selectGroup(String name) {
        return group(name)
                .compose(group -> session.handle(new GroupRequest.ListMembers(GroupRef.of(group.group()), null, 1))
                        .map(members -> selected(Talk.with(group), Reply.GROUP_SELECTED)))
                .recover(cause -> Replies.refusal(cause, NOT_SELECTED, name));
    }

    private Future<Buffer> send(String message) {
        if (talk == null) {
            return say(Reply.NOTHING_SELECTED);
        }
        if (message == null || message.isEmpty()) {
            return say(Reply.NO_MESSAGE);
        }
        String name = talk.name();
        Target to = talk.with();
        return session.handle(new MessageRequest.Send(to, MessageId.random(), null, message))
                .compose(posted -> to instanceof Target.Person person ? accepted(person, name) : silence())
                .recover(cause -> Replies.refusal(cause, NOT_SELECTED, name));
    }

    /** Tells whether nothing is there that could be a name. */
    private static boolean missing(String name) {
        return name == null || name.isBlank();
    }

    private static Future<Buffer> silence() {
        return Future.succeededFuture();
    }

    /** The message is safe: whoever cannot be asked about does not make a failure of it. */
    private Future<Buffer> accepted(Target.Person to, String name) {
        return session.handle(new AccountRequest.FindUser(to.who()))
                .map(profile -> profile.online() ? null : Replies.of(Reply.OFFLINE, name))
                .otherwiseEmpty();
    }

    private Future<Buffer> leave() {
        talk = null;
        return say(Reply.CHAT_LEFT);
    }

    private Future<Buffer> create(String name) {
        if (missing(name)) {
            return say(Reply.NO_GROUP_NAME);
        }
        return Future.succeededFuture(name)
                .map(GroupName::new)
                .compose(valid -> session.handle(new GroupRequest.Create(valid, List.of())))
                .map(group -> Replies.of(Reply.GROUP_CREATED, group.name().value()))
                .recover(cause -> Replies.refusal(cause, NOT_CREATED, name));
    }

    private Future<Buffer> add(String name, String who) {
        if (missing(name) || missing(who)) {
            return say(Reply.NO_GROUP_OR_USER);
        }
        return group(name)
                .compose(group -> user(who).compose(user -> add(group, user.account())))
                .recover(cause -> Replies.refusal(cause, NOT_ADDED, who, name));
    }

    private Future<Buffer> add(Group group, Account account) {
        return session.handle(new GroupRequest.Add(GroupRef.of(group.group()), AccountRef.of(account.id())))
                .map(done -> Replies.of(
                        Reply.MEMBER_ADDED,
                        account.nickname().value(),
                        group.name().value()));
    }
}
