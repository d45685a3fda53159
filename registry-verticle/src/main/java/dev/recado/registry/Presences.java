package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.handler.Announcer;
import dev.recado.registry.handler.BlockHandler;
import dev.recado.registry.handler.Blocks;
import dev.recado.registry.handler.CountHandler;
import dev.recado.registry.handler.FindHandler;
import dev.recado.registry.handler.Gateways;
import dev.recado.registry.handler.LastSeenWriter;
import dev.recado.registry.handler.ListHandler;
import dev.recado.registry.handler.PresenceHandler;
import dev.recado.registry.handler.ProfileView;
import dev.recado.registry.handler.RollCall;
import dev.recado.registry.handler.SessionsHandler;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * Who is online, and what others see of them: answered by the owner of one partition. It begins with nobody, and hears from the gateways
 * who is there.
 */
final class Presences {
    private final Bus bus;
    private final AccountStore accounts;
    private final ProfileView view;
    private final Clock clock;
    private final LastSeenWriter lastSeenWriter;
    private final Announcer announcer;
    private final Gateways gateways;
    private final PresenceHandler presence;
    private final RollCall rollCall;
    private Registration heartbeats;

    /** Nothing is answered yet. */
    Presences(Vertx vertx, Bus bus, AccountStore accounts, Blocks blocks, Clock clock) {
        this.bus = bus;
        this.accounts = accounts;
        this.clock = clock;
        this.view = new ProfileView(new OnlineAccounts(), new LastSeen(), blocks);
        this.lastSeenWriter = new LastSeenWriter(vertx, view.lastSeen(), accounts, clock);
        this.announcer = new Announcer(accounts, view, bus, clock);
        this.gateways = new Gateways(bus);
        this.presence = new PresenceHandler(view.online(), announcer, gateways, clock);
        this.rollCall = new RollCall(vertx, view.online(), presence, gateways, Presences::monotonicMs);
    }

    private static long monotonicMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** Succeeds once gateways are heard. */
    Future<Void> serve(Answerer answerer, int blockedMax) {
        serveProfiles(answerer);
        serveSessions(answerer);
        serveBlocks(answerer, new BlockHandler(accounts, view, announcer, clock, blockedMax));
        heartbeats = bus.listen(RegistryAddresses.GATEWAYS, rollCall::alive);
        return heartbeats.completion();
    }

    private void serveProfiles(Answerer answerer) {
        FindHandler find = new FindHandler(accounts, view);
        answerer.answer(RegistryAddresses.FIND, find::one);
        answerer.answer(RegistryAddresses.FIND_ALL, find::all);
        answerer.answer(RegistryAddresses.LIST, new ListHandler(accounts, view)::answer);
        answerer.answer(RegistryAddresses.COUNT, new CountHandler(accounts, view.online())::answer);
        answerer.answer(RegistryAddresses.ONLINE, presence::online);
    }

    private void serveSessions(Answerer answerer) {
        SessionsHandler sessions = new SessionsHandler(view.online(), announcer, gateways);
        answerer.answer(RegistryAddresses.SESSION_OPENED, rollCall::opened);
        answerer.answer(RegistryAddresses.SESSION_CLOSED, presence::closed);
        answerer.answer(RegistryAddresses.SESSIONS, sessions::list);
        answerer.answer(RegistryAddresses.CLOSE_SESSION, sessions::close);
    }

    private static void serveBlocks(Answerer answerer, BlockHandler blocks) {
        answerer.answer(RegistryAddresses.BLOCK, blocks::change);
        answerer.answer(RegistryAddresses.BLOCKED, blocks::blocked);
        answerer.answer(RegistryAddresses.BLOCKING, blocks::blocking);
    }

    /** When accounts were last seen is given to the writer at once. Succeeds when that is written, and everything announced. */
    Future<Void> close() {
        rollCall.close();
        Future<?> deaf = heartbeats == null ? Future.succeededFuture() : heartbeats.unregister();
        return Future.join(deaf, lastSeenWriter.close(), announcer.close()).mapEmpty();
    }
}
