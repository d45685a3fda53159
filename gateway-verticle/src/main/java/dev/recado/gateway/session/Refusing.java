package dev.recado.gateway.session;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;

/** Refuses every request for the same reason; where a session is in a phase in which little or nothing is permitted. */
class Refusing implements RequestHandler {
    private final ErrorCode reason;

    Refusing(ErrorCode reason) {
        this.reason = reason;
    }

    private <A> Future<A> refuse() {
        return Future.failedFuture(new Refusal(reason));
    }

    @Override
    public Future<Greeting> hello(Request.Hello request) {
        return refuse();
    }

    @Override
    public Future<Account> register(Request.Register request) {
        return refuse();
    }

    @Override
    public Future<LoggedIn> logIn(Request.LogIn request) {
        return refuse();
    }

    @Override
    public Future<Done> logOut(Request.LogOut request) {
        return refuse();
    }

    @Override
    public Future<Done> openInbox(Request.OpenInbox request) {
        return refuse();
    }

    @Override
    public Future<Done> closeInbox(Request.CloseInbox request) {
        return refuse();
    }

    @Override
    public Future<Posted> send(Request.Send request) {
        return refuse();
    }

    @Override
    public Future<Cursors> acknowledge(Request.Acknowledge request) {
        return refuse();
    }

    @Override
    public Future<History> history(Request.Read request) {
        return refuse();
    }

    @Override
    public Future<ConversationPage> conversations(Request.ListConversations request) {
        return refuse();
    }

    @Override
    public Future<Status> status(Request.ReadStatus request) {
        return refuse();
    }

    @Override
    public Future<Profiles> users(Request.ListUsers request) {
        return refuse();
    }

    @Override
    public Future<Profile> user(Request.FindUser request) {
        return refuse();
    }

    @Override
    public Future<Done> typing(Request.AnnounceTyping request) {
        return refuse();
    }

    @Override
    public Future<Profiles> watch(Request.Watch request) {
        return refuse();
    }

    @Override
    public Future<Done> unwatch(Request.Unwatch request) {
        return refuse();
    }
}
