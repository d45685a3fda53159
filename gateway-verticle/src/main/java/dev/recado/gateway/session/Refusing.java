package dev.recado.gateway.session;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;

/** Refuses every request for the same reason; where a session is in a phase in which little or nothing is permitted. */
class Refusing implements RequestHandler, GroupHandler {
    private final ErrorCode reason;

    Refusing(ErrorCode reason) {
        this.reason = reason;
    }

    private <A> Future<A> refuse() {
        return Future.failedFuture(new Refusal(reason));
    }

    @Override
    public Future<Greeting> hello(SessionRequest.Hello request) {
        return refuse();
    }

    @Override
    public Future<Account> register(SessionRequest.Register request) {
        return refuse();
    }

    @Override
    public Future<LoggedIn> logIn(SessionRequest.LogIn request) {
        return refuse();
    }

    @Override
    public Future<Done> logOut(SessionRequest.LogOut request) {
        return refuse();
    }

    @Override
    public Future<Done> setPassword(SessionRequest.SetPassword request) {
        return refuse();
    }

    @Override
    public Future<Boolean> lookIntoInbox(SessionRequest.LookIntoInbox request) {
        return refuse();
    }

    @Override
    public Future<Done> openInbox(SessionRequest.OpenInbox request) {
        return refuse();
    }

    @Override
    public Future<Done> closeInbox(SessionRequest.CloseInbox request) {
        return refuse();
    }

    @Override
    public Future<Posted> send(MessageRequest.Send request) {
        return refuse();
    }

    @Override
    public Future<Broadcasted> broadcast(MessageRequest.Broadcast request) {
        return refuse();
    }

    @Override
    public Future<Cursors> acknowledge(MessageRequest.Acknowledge request) {
        return refuse();
    }

    @Override
    public Future<History> history(MessageRequest.Read request) {
        return refuse();
    }

    @Override
    public Future<ConversationPage> conversations(MessageRequest.ListConversations request) {
        return refuse();
    }

    @Override
    public Future<Status> status(MessageRequest.ReadStatus request) {
        return refuse();
    }

    @Override
    public Future<Profiles> users(AccountRequest.ListUsers request) {
        return refuse();
    }

    @Override
    public Future<Profile> user(AccountRequest.FindUser request) {
        return refuse();
    }

    @Override
    public Future<Done> typing(MessageRequest.AnnounceTyping request) {
        return refuse();
    }

    @Override
    public Future<Profiles> watch(AccountRequest.Watch request) {
        return refuse();
    }

    @Override
    public Future<Done> unwatch(AccountRequest.Unwatch request) {
        return refuse();
    }

    @Override
    public GroupHandler groups() {
        return this;
    }

    @Override
    public Future<Group> create(GroupRequest.Create request) {
        return refuse();
    }

    @Override
    public Future<Done> add(GroupRequest.Add request) {
        return refuse();
    }

    @Override
    public Future<Done> remove(GroupRequest.Remove request) {
        return refuse();
    }

    @Override
    public Future<Done> join(GroupRequest.Join request) {
        return refuse();
    }

    @Override
    public Future<Done> leave(GroupRequest.Leave request) {
        return refuse();
    }

    @Override
    public Future<Done> rename(GroupRequest.Rename request) {
        return refuse();
    }

    @Override
    public Future<Done> changeRole(GroupRequest.ChangeRole request) {
        return refuse();
    }

    @Override
    public Future<Group> find(GroupRequest.Find request) {
        return refuse();
    }

    @Override
    public Future<Members> members(GroupRequest.ListMembers request) {
        return refuse();
    }

    @Override
    public Future<Groups> list(GroupRequest.ListGroups request) {
        return refuse();
    }

    @Override
    public Future<SessionList> sessions(SessionRequest.ListSessions request) {
        return refuse();
    }

    @Override
    public Future<Done> closeSession(SessionRequest.CloseSession request) {
        return refuse();
    }

    @Override
    public Future<Done> block(AccountRequest.Block request) {
        return refuse();
    }

    @Override
    public Future<Accounts> blocked(AccountRequest.ListBlocked request) {
        return refuse();
    }
}
