package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which receipts were written to the client, and which of them it has seen: a client that sends a frame is taken to have read
 * what was written before. Only the latest of each conversation and account counts. Of a client that is not heard of for long
 * the oldest are forgotten: they come again at its next login.
 */
final class SeenReceipts {
    private record Key(ConversationId conversation, AccountId account) {
        static Key of(Receipt receipt) {
            return new Key(receipt.conversation(), receipt.account());
        }
    }

    private final Map<Key, Receipt> written = new LinkedHashMap<>();
    private final Map<Key, Receipt> seen = new LinkedHashMap<>();
    private final int writtenMax;

    SeenReceipts(int writtenMax) {
        this.writtenMax = writtenMax;
    }

    void written(Receipt receipt) {
        written.put(Key.of(receipt), receipt);
        if (written.size() > writtenMax) {
            written.remove(written.keySet().iterator().next());
        }
    }

    int seen() {
        return seen.size();
    }

    /** Tells whether a receipt, or a later one, was written and not yet told to delivery. */
    boolean covers(Receipt receipt) {
        Key key = Key.of(receipt);
        Receipt last = written.getOrDefault(key, seen.get(key));
        return last != null && last.delivered() >= receipt.delivered() && last.read() >= receipt.read();
    }

    void clientHeard() {
        seen.putAll(written);
        written.clear();
    }

    List<Receipt> takeSeen() {
        List<Receipt> taken = List.copyOf(seen.values());
        seen.clear();
        return taken;
    }
}
