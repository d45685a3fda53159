package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import java.util.List;

/** The same log as a session on a device sees it; on none, if that is {@code null}. */
record LogOnADevice(FakeLog log, DeviceName device) implements Log {
    @Override
    public Future<Pending> pending(Position after, int limit) {
        return log.pending(device, after, limit);
    }

    @Override
    public Future<Receipts> receipts(ConversationId after, int limit) {
        return log.receipts(after, limit);
    }

    @Override
    public Future<Cursors> acknowledge(ConversationId conversation, long seq) {
        return log.acknowledge(device, conversation, seq);
    }

    @Override
    public Future<Done> seen(List<Receipt> told) {
        return log.seen(told);
    }

    @Override
    public Future<Memberships> memberships(GroupId after, int limit) {
        return log.memberships(after, limit);
    }
}
