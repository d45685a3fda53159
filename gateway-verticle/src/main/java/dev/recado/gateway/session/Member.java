package dev.recado.gateway.session;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.ListSessions;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SetPassword;
import io.vertx.core.Future;
import java.time.Duration;

/** What somebody may do who is logged in. */
final class Member implements RequestHandler {
    private final Services services;
    private final Guest guest;
    private final Identity identity;
    private final Runnable loggedOut;
    private final Attendance attendance;
    private final Device device;
    private final Writing writing;
    private final Broadcasting broadcasting;
    private final Grouping grouping;
    private final Reading reading;
    private final Watching watching;
    private final Blocking blocking;
    private final Inbox inbox;

    Member(
            Services services,
            Guest guest,
            Identity identity,
            Entrance entrance,
            Outbound outbound,
            Attendance attendance,
            Runnable loggedOut) {
        this.services = services;
        this.guest = guest;
        this.identity = identity;
        this.loggedOut = loggedOut;
        Recipients recipients = new Recipients(services, identity.id());
        Order order = new Order();
        TokenBucket rate =
                new TokenBucket(services.config().limits().sendsPerSecond(), Duration.ofSeconds(1), services.clock());
        this.attendance = attendance;
        this.device = new Device(services.bus(), services.clock(), services.random(), identity);
        this.inbox = new Inbox(services, identity, outbound);
        this.writing = new Writing(services, identity, recipients, order, rate, inbox::hears);
        this.broadcasting = new Broadcasting(services, identity, entrance.broadcast());
        this.grouping = new Grouping(services, identity, order, rate);
        this.reading = new Reading(services, identity, recipients, outbound);
        this.watching = new Watching(services, identity.id(), outbound);
        this.blocking = new Blocking(services, identity.id());
    }

    Identity identity() {
        return identity;
    }

    /** Succeeds when the registry knows of the session; fails if it does not let the account have one more. */
    Future<Done> open() {
        return attendance.open();
    }

    void clientHeard() {
        inbox.clientHeard();
    }

    void drained() {
        inbox.drained();
        reading.drained();
        watching.catchUp();
    }

    void tick() {
        device.tick();
        inbox.tick();
        watching.tick();
    }

    /** The session was ended from elsewhere. */
    void dismissed() {
        attendance.dismissed();
    }

    /** Nothing more is pushed; what is under way may still be answered. */
    void stop() {
        inbox.close();
        watching.stop();
    }

    /** Succeeds when the registry knows that the session is gone. */
    Future<Done> close() {
        stop();
        return attendance.close();
    }

    @Override
    public GroupHandler groups() {
        return grouping;
    }

    @Override
    public Future<Greeting> hello(SessionRequest.Hello request) {
        return guest.hello(request);
    }

    @Override
    public Future<Account> register(SessionRequest.Register request) {
        return guest.register(request);
    }

    @Override
    public Future<LoggedIn> logIn(SessionRequest.LogIn request) {
        throw new Refusal(ErrorCode.ALREADY_LOGGED_IN);
    }

    @Override
    public Future<Done> logOut(SessionRequest.LogOut request) {
        return revokeToken().onSuccess(done -> loggedOut.run());
    }

    Future<Done> revokeToken() {
        if (identity.token() == null) {
            return Future.succeededFuture(Done.DONE);
        }
        return services.bus().ask(RegistryAddresses.LOGOUT, new Logout(identity.id(), identity.token()));
    }

    @Override
    public Future<Done> setPassword(SessionRequest.SetPassword request) {
        return services.bus().ask(RegistryAddresses.SET_PASSWORD, new SetPassword(identity.id(), request.password()));
    }

    @Override
    public Future<Boolean> lookIntoInbox(SessionRequest.LookIntoInbox request) {
        return inbox.waits();
    }

    @Override
    public Future<Done> openInbox(SessionRequest.OpenInbox request) {
        return Future.succeededFuture(inbox.open());
    }

    @Override
    public Future<Done> closeInbox(SessionRequest.CloseInbox request) {
        return Future.succeededFuture(inbox.close());
    }

    @Override
    public Future<Posted> send(MessageRequest.Send request) {
        return writing.send(request);
    }

    @Override
    public Future<Broadcasted> broadcast(MessageRequest.Broadcast request) {
        return broadcasting.send(request);
    }

    @Override
    public Future<Cursors> acknowledge(MessageRequest.Acknowledge request) {
        return inbox.acknowledge(request);
    }

    @Override
    public Future<History> history(MessageRequest.Read request) {
        return reading.history(request);
    }

    @Override
    public Future<ConversationPage> conversations(MessageRequest.ListConversations request) {
        return reading.conversations(request);
    }

    @Override
    public Future<Status> status(MessageRequest.ReadStatus request) {
        return reading.status(request);
    }

    @Override
    public Future<Profiles> users(AccountRequest.ListUsers request) {
        return reading.users(request);
    }

    @Override
    public Future<Profile> user(AccountRequest.FindUser request) {
        return reading.user(request);
    }

    @Override
    public Future<Done> typing(MessageRequest.AnnounceTyping request) {
        return writing.typing(request);
    }

    @Override
    public Future<Profiles> watch(AccountRequest.Watch request) {
        return watching.watch(request.accounts());
    }

    @Override
    public Future<Done> unwatch(AccountRequest.Unwatch request) {
        return Future.succeededFuture(watching.unwatch(request.accounts()));
    }

    @Override
    public Future<SessionList> sessions(SessionRequest.ListSessions request) {
        return services.bus()
                .ask(RegistryAddresses.SESSIONS, new ListSessions(identity.id()))
                .map(all -> new SessionList(all.sessions(), identity.session()));
    }

    @Override
    public Future<Done> closeSession(SessionRequest.CloseSession request) {
        return services.bus().ask(RegistryAddresses.CLOSE_SESSION, new CloseSession(identity.id(), request.session()));
    }

    @Override
    public Future<Done> block(AccountRequest.Block request) {
        return blocking.change(request);
    }

    @Override
    public Future<Accounts> blocked(AccountRequest.ListBlocked request) {
        return blocking.list(request);
    }
}
