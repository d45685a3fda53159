package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionOpened;
import io.vertx.core.Future;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway as far as the registry sees it; it tells of its sessions only when it is asked. */
final class FakeGateway {
    final GatewayId id;
    final NavigableMap<SessionId, SessionOpened> sessions = new ConcurrentSkipListMap<>();
    final AtomicInteger pagesRead = new AtomicInteger();
    /** What comes instead of pages, or null. */
    volatile Throwable failure;

    private final Bus bus;

    FakeGateway(int number, Bus bus) {
        this.id = new GatewayId("%016x".formatted(number));
        this.bus = bus;
        RunningRegistry.done(bus.answer(RegistryAddresses.roll(id), this::page).completion());
    }

    private Future<RollPage> page(ReadRoll question) {
        pagesRead.incrementAndGet();
        if (failure != null) {
            return Future.failedFuture(failure);
        }
        NavigableMap<SessionId, SessionOpened> rest =
                question.after() == null ? sessions : sessions.tailMap(question.after(), false);
        List<SessionOpened> page =
                rest.values().stream().limit(question.limit()).toList();
        boolean more = rest.size() > page.size();
        return Future.succeededFuture(
                new RollPage(page, more ? page.get(page.size() - 1).session() : null));
    }

    FakeGateway holds(Account account, int session) {
        SessionId name = RunningRegistry.session(session);
        sessions.put(name, new SessionOpened(account.id(), name, "node", id));
        return this;
    }

    FakeGateway holdsNoMore(int session) {
        sessions.remove(RunningRegistry.session(session));
        return this;
    }

    /** Announces what it holds. */
    void beats() {
        RollSum sum = sessions.keySet().stream().reduce(RollSum.NONE, RollSum::plus, (some, more) -> some);
        bus.announce(RegistryAddresses.GATEWAYS, new GatewayAlive(id, sum));
    }
}
