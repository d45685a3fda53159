package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which entry to which of a group "self" was in it. */
final class FakeTenures {
    private record Tenure(long from, long until) {
        boolean has(long seq) {
            return seq >= from && seq <= until;
        }
    }

    private final Map<ConversationId, List<Tenure>> tenures = new HashMap<>();

    void begin(Entry entry) {
        of(entry.conversation()).add(new Tenure(entry.seq(), Long.MAX_VALUE));
    }

    void end(Entry entry) {
        List<Tenure> mine = of(entry.conversation());
        mine.add(new Tenure(mine.remove(mine.size() - 1).from(), entry.seq()));
    }

    private List<Tenure> of(ConversationId conversation) {
        return tenures.computeIfAbsent(conversation, c -> new ArrayList<>());
    }

    boolean have(Entry entry) {
        return entry.conversation().direct()
                || of(entry.conversation()).stream().anyMatch(each -> each.has(entry.seq()));
    }
}
