package dev.recado.delivery.log;

import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.Author;
import dev.recado.delivery.domain.BroadcastLog;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.Repeats;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Adds an entry in a conversation of its own, to be given to its recipients by and by; or finds that it was added before. */
record Announce(Broadcast broadcast, long recipients) implements LogWrite {
    @Override
    public int partition() {
        return BROADCASTS;
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        PostKey key = new PostKey(broadcast.author().account(), broadcast.id());
        Optional<Entry> first = log.posts().find(key);
        return first.isPresent() ? repeated(log, first.get()) : Outcome.kept(announced(log));
    }

    private Outcome<LogResult> repeated(LogMemory log, Entry first) throws SQLException {
        Optional<BroadcastLog> known = first.conversation().kind() == ConversationId.Kind.BROADCAST
                ? log.tables().broadcasts().find(first.conversation())
                : Optional.empty();
        return known.filter(before -> Repeats.same(broadcast, first, before.audience()))
                .map(before -> Outcome.<LogResult>kept(new LogResult.Announced(first, before.recipients(), true)))
                .orElseGet(() -> Outcome.refused(new Refusal(ErrorCode.DIFFERENT_MESSAGE)));
    }

    private LogResult announced(LogMemory log) throws SQLException {
        ConversationId id = unused(log);
        // The author takes part like everyone whom it is for.
        log.tables().broadcasts().insert(id, broadcast, recipients);
        BroadcastLog known = new BroadcastLog(broadcast.author().account(), broadcast.audience(), recipients);
        Entry entry = log.append(Conversation.broadcast(id, 0, known), post(id));
        return new LogResult.Announced(entry, recipients, false);
    }

    private static ConversationId unused(LogMemory log) throws SQLException {
        ConversationId drawn;
        do {
            drawn = ConversationId.randomBroadcast(RandomGenerator.getDefault());
        } while (log.tables().broadcasts().find(drawn).isPresent());
        return drawn;
    }

    private Post post(ConversationId conversation) {
        Author author = broadcast.author();
        return new Post(
                conversation,
                author.account(),
                author.nickname(),
                broadcast.id(),
                broadcast.type(),
                broadcast.body(),
                author.device(),
                author.session());
    }
}
