package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;
import java.util.List;

/** Tells who received and who read an entry. */
public final class StatusHandler {
    private final LogReader reader;

    /**
     * A handler.
     *
     * @param reader of the log
     */
    public StatusHandler(LogReader reader) {
        this.reader = reader;
    }

    /**
     * Answers a question for the status of an entry.
     *
     * @param question who asks, and of which entry
     * @return the status of everyone but its author
     */
    public Future<Status> answer(ReadStatus question) {
        Membership.check(question.conversation(), question.account());
        return reader.entry(new Position(question.conversation(), question.seq()))
                .compose(entry -> entry.map(this::status).orElseGet(() -> noSuchEntry(question)));
    }

    private Future<Status> noSuchEntry(ReadStatus question) {
        return reader.last(question.conversation()).compose(last -> {
            if (last == 0) {
                return Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_CONVERSATION));
            }
            String expected = " (expected: 1 to " + last + ", as far as it is kept)";
            return Future.failedFuture(new IllegalArgumentException("seq: " + question.seq() + expected));
        });
    }

    private Future<Status> status(Entry entry) {
        AccountId other = entry.conversation().other(entry.from());
        if (other.equals(entry.from())) {
            return Future.succeededFuture(new Status(0, 0, List.of()));
        }
        return reader.cursors(entry.conversation(), other)
                .map(cursors -> status(other, entry.seq(), cursors.orElse(Cursors.START)));
    }

    private static Status status(AccountId other, long seq, Cursors cursors) {
        boolean delivered = cursors.delivered() >= seq;
        boolean read = cursors.read() >= seq;
        return new Status(delivered ? 1 : 0, read ? 1 : 0, List.of(new Status.Member(other, delivered, read)));
    }
}
