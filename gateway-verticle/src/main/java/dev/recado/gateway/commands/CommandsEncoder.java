package dev.recado.gateway.commands;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.gateway.paced.Encoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** What happens, as lines; the account's own entries, changes of groups and receipts have none. */
final class CommandsEncoder implements Encoder {
    private final Replies replies;
    private final Form form;
    /** Null before the login, when nothing happens. */
    private AccountId self;

    CommandsEncoder(Replies replies, Form form) {
        this.replies = replies;
        this.form = form;
    }

    /** The client turned out to be somebody. */
    void entered(AccountId account) {
        self = account;
    }

    @Override
    public List<Buffer> entry(Entry entry) {
        return entry.from().equals(self) || !Form.shows(entry) ? List.of() : List.of(Form.frame(form.entry(entry)));
    }

    @Override
    public Future<List<Buffer>> receipt(Receipt receipt) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Buffer closing(Refusal why) {
        return Form.frame(why.code() == ErrorCode.ALREADY_CONNECTED ? replies.say("replaced") : replies.refusal(why));
    }
}
