package dev.recado.delivery.log;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.Optional;

/** Moves the cursors of somebody who takes part in a conversation, or did. */
record Move(Acknowledge acknowledge) implements LogWrite {
    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        Conversation conversation = log.conversation(acknowledge.conversation());
        if (!conversation.begun()) {
            return Outcome.refused(new Refusal(ErrorCode.NO_SUCH_CONVERSATION));
        }
        Optional<Participant> found = log.participant(conversation, acknowledge.account());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        return Outcome.kept(moved(log, found.get()));
    }

    private LogResult.Moved moved(LogMemory log, Participant participant) {
        log.touch(participant.conversation());
        boolean moved = participant.acknowledge(acknowledge.delivered(), acknowledge.read());
        if (moved) {
            log.unwritten().moved(participant);
        }
        return new LogResult.Moved(participant.cursors(), moved);
    }
}
