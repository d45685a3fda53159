package dev.recado.client;

import dev.recado.contract.frame.FrameEncoder;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.Presence;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is logged in, and how to become so again on the next connection: by token, with the same inbox and the same watched accounts.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class SessionKeeper {
    /** Told when there is a session and when there is none. */
    interface Watcher {
        /** Somebody is logged in. */
        void opened();

        /** Who was logged in is no more, and will not be resumed. */
        void loggedOut();

        /** The token is no longer good. */
        void loginNeeded();
    }

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
    private static final String LOGIN = "recado.login";

    private final Link link;
    private final Requests requests;
    private final Once events;
    private final Watcher watcher;
    private final Set<AccountId> watched = new TreeSet<>();

    private Session session;
    /** The server has refused the token for good: with it nobody is to be logged in again. */
    private boolean refused;

    private boolean listening;

    SessionKeeper(Link link, Requests requests, Once events, Watcher watcher) {
        this.link = link;
        this.requests = requests;
        this.events = events;
        this.watcher = watcher;
    }

    /** Somebody logged in once and did not log out since; not necessarily connected at the moment. */
    boolean known() {
        return session != null;
    }

    /** {@code device} may be {@code null}. */
    Future<Session> login(JsonObject credentials, DeviceName device) {
        return requests.ask(LOGIN, body(credentials, device), answer -> SessionAnswers.session(answer, device))
                .onSuccess(this::opened);
    }

    private static JsonObject body(JsonObject credentials, DeviceName device) {
        return device == null ? credentials : credentials.put("device", device.value());
    }

    /** There is a new connection for the session that was lost with the last one. */
    void resume() {
        if (refused) {
            watcher.loginNeeded();
            return;
        }
        JsonObject credentials = Bodies.account(session.account()).put("token", session.token());
        DeviceName device = session.device();
        // Before everything that waits for it.
        requests.askOnce(LOGIN, body(credentials, device), answer -> SessionAnswers.session(answer, device))
                .onComplete(this::opened, this::notResumed);
    }

    /** Succeeds when the token is revoked; what is not done by then fails. */
    Future<Void> logout() {
        return requests.<Void>ask("recado.logout", new JsonObject(), answer -> null)
                .onSuccess(done -> forget());
    }

    Future<Void> listen(InboxListener listener) {
        events.listener(listener);
        listening = true;
        if (known()) {
            register();
        }
        return Future.succeededFuture();
    }

    Future<List<Presence>> watch(Collection<AccountId> accounts) {
        return requests.ask("recado.presence.watch", Bodies.accounts(accounts), Answers::presences)
                .onSuccess(presences -> presences.forEach(presence -> watched.add(presence.account())));
    }

    Future<Void> unwatch(Collection<AccountId> accounts) {
        watched.removeAll(accounts);
        return requests.ask("recado.presence.unwatch", Bodies.accounts(accounts), answer -> null);
    }

    private void opened(Session opened) {
        if (session != null && !session.account().equals(opened.account())) {
            forget();
        }
        session = opened;
        refused = false;
        link.settled();
        watcher.opened();
        if (listening) {
            register();
        }
        watchAgain(List.copyOf(watched));
    }

    /** As many in a request as the server takes. */
    private void watchAgain(List<AccountId> accounts) {
        for (int from = 0; from < accounts.size(); from += FindProfiles.ACCOUNTS_MAX) {
            watch(accounts.subList(from, Math.min(from + FindProfiles.ACCOUNTS_MAX, accounts.size())))
                    .onSuccess(presences -> presences.forEach(events::presence))
                    .onFailure(cause -> LOG.warn("accounts not watched again: {}", cause.getMessage()));
        }
    }

    private void notResumed(Throwable cause) {
        if (Refusals.retryable(cause)) {
            link.drop("not logged in: " + cause.getMessage());
        } else {
            LOG.info("{} is not logged in again: {}", session.account(), cause.getMessage());
            refused = true;
            watcher.loginNeeded();
        }
    }

    private void register() {
        link.write(FrameEncoder.encode(Frames.listen()));
    }

    private void forget() {
        session = null;
        watched.clear();
        watcher.loggedOut();
    }
}
