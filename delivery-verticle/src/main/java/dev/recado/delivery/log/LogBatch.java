package dev.recado.delivery.log;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.BoundedMap;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.Repeats;
import dev.recado.delivery.store.LogTables;
import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One transaction of the log: what queued is decided in memory, one after the other, and then written together.
 *
 * <p>Belongs to the writer's thread, and so does all it remembers: the ends of conversations, and which client ids were used
 * lately. Both are only memories of what the tables say. A client id that is not remembered is taken to be new, and the unique key
 * has the last word: when it objects, the transaction is rolled back and decided once more, this time asking the tables for
 * every client id first.
 */
final class LogBatch implements BatchingWriter.Batch<LogWrite, LogResult> {
    /** How far an author's own entries may run ahead of where he is noted to be settled. */
    private static final long SETTLED_LAG_MAX = 128;

    private final BoundedMap<ConversationId, Conversation> conversations;
    private final BoundedMap<PostKey, Position> recentPosts;
    private final LongSupplier clock;
    private LogTables tables;
    private Unwritten unwritten = new Unwritten();
    private boolean careful;

    LogBatch(int conversationsCached, int recentPostsCached, LongSupplier clock) {
        this.conversations = new BoundedMap<>(conversationsCached);
        this.recentPosts = new BoundedMap<>(recentPostsCached);
        this.clock = clock;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        tables = new LogTables(connection);
    }

    @Override
    public List<Outcome<LogResult>> write(List<LogWrite> writes) throws SQLException {
        if (careful) {
            tables.discard();
        }
        unwritten = new Unwritten();
        conversations.trim();
        recentPosts.trim();
        List<Outcome<LogResult>> outcomes = new ArrayList<>(writes.size());
        for (LogWrite write : writes) {
            outcomes.add(decide(write));
        }
        unwritten.write(tables);
        careful = false;
        return outcomes;
    }

    @Override
    public void rolledBack() {
        careful = true;
        unwritten.touched().forEach(conversations::remove);
        unwritten.entries().forEach(entry -> recentPosts.remove(new PostKey(entry.from(), entry.id())));
    }

    private Outcome<LogResult> decide(LogWrite write) throws SQLException {
        if (write instanceof LogWrite.Append append) {
            return append(append.post());
        }
        if (write instanceof LogWrite.Move move) {
            return move(move.acknowledge());
        }
        unwritten.seen(((LogWrite.See) write).seen());
        return Outcome.kept(new LogResult.Seen());
    }

    private Outcome<LogResult> append(Post post) throws SQLException {
        Optional<Entry> first = earlier(PostKey.of(post));
        if (first.isEmpty()) {
            return Outcome.kept(new LogResult.Appended(appendNew(post), false));
        }
        if (Repeats.same(post, first.get())) {
            return Outcome.kept(new LogResult.Appended(first.get(), true));
        }
        return Outcome.refused(new Refusal(ErrorCode.DIFFERENT_MESSAGE));
    }

    private Optional<Entry> earlier(PostKey key) throws SQLException {
        Position position = recentPosts.get(key);
        if (position == null) {
            return careful ? stored(key) : Optional.empty();
        }
        Optional<Entry> justNow = unwritten.entry(position);
        return justNow.isPresent() ? justNow : tables.entry(position);
    }

    private Optional<Entry> stored(PostKey key) throws SQLException {
        Optional<Entry> entry = tables.entry(key);
        entry.ifPresent(found -> recentPosts.put(key, found.position()));
        return entry;
    }

    private Entry appendNew(Post post) throws SQLException {
        Conversation conversation = conversation(post.conversation()).orElseGet(() -> begin(post.conversation()));
        Entry entry = conversation.append(post, clock.getAsLong());
        unwritten.touched(conversation);
        unwritten.entry(entry);
        recentPosts.put(PostKey.of(post), entry.position());
        Participant author = conversation.participant(post.from());
        if (author.settled() == entry.seq() && entry.seq() % SETTLED_LAG_MAX == 0) {
            unwritten.moved(author, conversation.id());
        }
        return entry;
    }

    private Conversation begin(ConversationId id) {
        Conversation conversation = Conversation.begin(id);
        conversations.put(id, conversation);
        unwritten.begun(conversation);
        return conversation;
    }

    private Optional<Conversation> conversation(ConversationId id) throws SQLException {
        Conversation remembered = conversations.get(id);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Conversation> stored = tables.conversation(id);
        stored.ifPresent(conversation -> conversations.put(id, conversation));
        return stored;
    }

    private Outcome<LogResult> move(Acknowledge acknowledge) throws SQLException {
        Optional<Conversation> found = conversation(acknowledge.conversation());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal(ErrorCode.NO_SUCH_CONVERSATION));
        }
        Conversation conversation = found.get();
        Optional<Boolean> moved =
                conversation.acknowledge(acknowledge.account(), acknowledge.delivered(), acknowledge.read());
        if (moved.isEmpty()) {
            return Outcome.refused(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        Participant participant = conversation.participant(acknowledge.account());
        if (moved.get()) {
            unwritten.touched(conversation);
            unwritten.moved(participant, conversation.id());
        }
        return Outcome.kept(new LogResult.Moved(participant.cursors(), moved.get()));
    }
}
