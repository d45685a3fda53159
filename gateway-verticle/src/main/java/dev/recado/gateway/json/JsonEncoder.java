package dev.recado.gateway.json;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.gateway.paced.Encoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Events as objects. Changes to groups, receipts, and what the account itself wrote have no form. Belongs to the context of its connection. */
final class JsonEncoder implements Encoder {
    private final ChatMessages messages;
    /** Null before the login. */
    private AccountId self;
    /** Whether it is over, or its beginning was announced. */
    private boolean pastTold;

    JsonEncoder(int bytesMax) {
        this.messages = new ChatMessages(bytesMax);
    }

    /** From now on it is known whose connection it is. */
    void loggedIn(AccountId account) {
        self = account;
    }

    @Override
    public List<Buffer> entry(Entry entry) {
        if (entry.from().equals(self) || entry.tellsOfChange()) {
            return List.of();
        }
        List<Buffer> objects = messages.of(entry);
        if (pastTold) {
            return objects;
        }
        pastTold = true;
        List<Buffer> announced = new ArrayList<>(List.of(Replies.of(Reply.NEW_MESSAGES)));
        announced.addAll(objects);
        return announced;
    }

    @Override
    public void caughtUp() {
        pastTold = true;
    }

    @Override
    public Future<List<Buffer>> receipt(Receipt receipt) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Buffer closing(Refusal why) {
        return Replies.of(why);
    }
}
