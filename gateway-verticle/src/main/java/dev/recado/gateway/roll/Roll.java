package dev.recado.gateway.roll;

import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionOpened;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The sessions of a gateway that the registry is to know of, in the order of their ids. Belongs to the context of its gateway. */
public final class Roll {
    private final GatewayId gateway;
    private final NavigableMap<SessionId, Supplier<SessionOpened>> sessions = new TreeMap<>();
    private RollSum sum = RollSum.NONE;

    /**
     * Makes an empty one.
     *
     * @param gateway whose sessions
     */
    public Roll(GatewayId gateway) {
        this.gateway = gateway;
    }

    /** Whose sessions these are. */
    public GatewayId gateway() {
        return gateway;
    }

    /**
     * A session is there.
     *
     * @param session one that is not in it
     * @param told how the registry is told of it now
     */
    public void add(SessionId session, Supplier<SessionOpened> told) {
        sessions.put(session, told);
        sum = sum.plus(session);
    }

    /**
     * A session is not there any more.
     *
     * @param session which; nothing happens if it is not in it
     */
    public void remove(SessionId session) {
        if (sessions.remove(session) != null) {
            sum = sum.minus(session);
        }
    }

    /** Which sessions are in it. */
    RollSum sum() {
        return sum;
    }

    /** Some of the sessions, as the question wants them. */
    RollPage page(ReadRoll question) {
        Iterator<Supplier<SessionOpened>> rest = (question.after() == null
                        ? sessions
                        : sessions.tailMap(question.after(), false))
                .values()
                .iterator();
        List<SessionOpened> page = new ArrayList<>();
        while (rest.hasNext() && page.size() < question.limit()) {
            page.add(rest.next().get());
        }
        return new RollPage(page, rest.hasNext() ? page.get(page.size() - 1).session() : null);
    }
}
