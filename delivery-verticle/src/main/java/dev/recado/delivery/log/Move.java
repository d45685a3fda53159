package dev.recado.delivery.log;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.ReceiptAudience;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Moves the cursors of somebody who takes part in a conversation, or did. */
record Move(Acknowledge acknowledge) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(acknowledge.conversation());
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        Conversation conversation = log.conversation(acknowledge.conversation());
        if (!conversation.begun()) {
            boolean group = conversation.id().kind() == ConversationId.Kind.GROUP;
            return Outcome.refused(new Refusal(group ? ErrorCode.NO_SUCH_GROUP : ErrorCode.NO_SUCH_CONVERSATION));
        }
        Optional<Participant> found = log.participant(conversation, acknowledge.account());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        return Outcome.kept(moved(log, found.get()));
    }

    private LogResult.Moved moved(LogMemory log, Participant participant) throws SQLException {
        log.touch(participant.conversation());
        long received = Math.max(acknowledge.delivered(), acknowledge.read());
        log.devices()
                .cursor(participant, acknowledge.device())
                .filter(cursor -> cursor.acknowledge(received))
                .ifPresent(log.unwritten()::moved);
        Cursors before = participant.cursors();
        if (!participant.acknowledge(acknowledge.delivered(), acknowledge.read())) {
            return new LogResult.Moved(before, before, Set.of());
        }
        log.unwritten().moved(participant);
        Set<AccountId> audience =
                ReceiptAudience.of(participant, before, log.bounds().receiptsMembers());
        return new LogResult.Moved(participant.cursors(), before, audience);
    }
}
