package dev.recado.delivery.log;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** Notes that somebody takes nothing more from somebody else, or takes it again: also before a word was said. */
record Block(BlockSender block) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.BLOCK.partitionOf(block).number();
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        ConversationId id = ConversationId.direct(block.account(), block.sender());
        AccountId account = block.account();
        Conversation conversation = log.conversation(id);
        log.touch(conversation);
        conversation.block(account, block.blocked());
        log.unwritten().late(tables -> tables.blocks().write(id, account, block.blocked()));
        return Outcome.kept(new LogResult.Noted());
    }
}
