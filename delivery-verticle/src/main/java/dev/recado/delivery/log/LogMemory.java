package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.BoundedMap;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.DeviceCursor;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.store.LogTables;
import dev.recado.storage.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The log as the writer's thread knows it: what it remembers of the tables, what it looks up there when it is needed, and what
 * the open transaction is to write.
 *
 * <p>Nobody is loaded because others take part in the same conversation: what it costs to append does not depend on how many they
 * are. What a transaction has changed is forgotten when it is rolled back; a participant is forgotten with the conversation that
 * he was loaded for, since only that one knows what was added since.
 */
final class LogMemory {
    /** How far an author's own entries may run ahead of where he is noted to be settled. */
    private static final long SETTLED_LAG_MAX = 128;

    private record Seat(ConversationId conversation, AccountId account) {}

    private final BoundedMap<ConversationId, Conversation> conversations;
    private final BoundedMap<Seat, Participant> participants;
    private final DeviceMemory devices;
    private final Posts posts;
    private final LogBounds bounds;
    private final LongSupplier clock;
    private final Dialect dialect;
    private LogTables tables;
    private Unwritten unwritten = new Unwritten();
    /** Whether statements may hold rows of a transaction that was rolled back. */
    private boolean leftOver;

    LogMemory(LogBounds bounds, LongSupplier clock, Dialect dialect) {
        this.conversations = new BoundedMap<>(bounds.conversationsCached());
        this.participants = new BoundedMap<>(bounds.participantsCached());
        this.devices = new DeviceMemory(bounds.participantsCached(), this);
        this.posts = switch (dialect) {
            case HSQLDB -> new PostIndex(bounds.recentPostsCached(), this);
            case POSTGRESQL -> new RecentPosts(bounds.recentPostsCached(), this);
        };
        this.bounds = bounds;
        this.clock = clock;
        this.dialect = dialect;
    }

    void prepare(Connection connection) throws SQLException {
        tables = new LogTables(connection, dialect);
        posts.load();
    }

    /** Begins a transaction. Nothing that it looks up is forgotten before the next one. */
    void begin() throws SQLException {
        if (leftOver) {
            tables.discard();
            leftOver = false;
        }
        unwritten = new Unwritten();
        conversations.trim();
        participants.trim();
        devices.trim();
        posts.begin();
    }

    /** Hands everything to the database, so that only the commit is left. */
    void write() throws SQLException {
        unwritten.write(tables);
        posts.write();
    }

    /** Forgets what the transaction assumed. */
    void rolledBack() {
        unwritten.touched().forEach(conversations::remove);
        posts.rolledBack();
        leftOver = true;
    }

    /** Forgets what others may have written meanwhile. Which posts were accepted stays true. */
    void forget() {
        conversations.removeIf(any -> true);
        participants.removeIf(any -> true);
        devices.forget();
    }

    /** A conversation, whether it was begun or not. */
    Conversation conversation(ConversationId id) throws SQLException {
        Conversation remembered = conversations.get(id);
        if (remembered != null) {
            return remembered;
        }
        Conversation stored = tables.conversation(id);
        if (stored.begun()) {
            conversations.put(id, stored);
        }
        return stored;
    }

    /** Somebody who takes part in a conversation, or did. */
    Optional<Participant> participant(Conversation conversation, AccountId account) throws SQLException {
        Seat seat = new Seat(conversation.id(), account);
        Participant remembered = participants.get(seat);
        if (remembered != null && remembered.of(conversation)) {
            return Optional.of(remembered);
        }
        Optional<Participant> stored = tables.participants().find(conversation, account);
        stored.ifPresent(participant -> participants.put(seat, participant));
        return stored;
    }

    /** Takes note that a conversation is about to change. */
    void touch(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        unwritten.touched(conversation);
    }

    /** Adds somebody who did not take part in a conversation. */
    void begin(Participant participant) {
        participants.put(new Seat(participant.conversation().id(), participant.account()), participant);
        unwritten.begun(participant);
    }

    /** Adds an entry to a conversation that was begun, or is by it. */
    Entry append(Conversation conversation, Post post) {
        touch(conversation);
        Entry entry = conversation.append(post, now());
        unwritten.entry(entry);
        posts.add(entry);
        return entry;
    }

    /** Takes note of how far an author is settled, and the device that he writes from; written down now and then only. */
    void settle(Participant author, DeviceName device) throws SQLException {
        long last = author.conversation().last();
        author.settle();
        if (author.settled() == last && last % SETTLED_LAG_MAX == 0) {
            unwritten.moved(author);
        }
        Optional<DeviceCursor> cursor = devices.cursor(author, device);
        cursor.ifPresent(DeviceCursor::settle);
        cursor.filter(found -> found.settled() == last && last % SETTLED_LAG_MAX == 0)
                .ifPresent(unwritten::moved);
    }

    DeviceMemory devices() {
        return devices;
    }

    LogBounds bounds() {
        return bounds;
    }

    Posts posts() {
        return posts;
    }

    /** An entry, which may not be written yet. */
    Optional<Entry> entry(Position position) throws SQLException {
        Optional<Entry> justNow = unwritten.entry(position);
        return justNow.isPresent() ? justNow : tables.entries().find(position);
    }

    LogTables tables() {
        return tables;
    }

    /** Milliseconds since 1970. */
    long now() {
        return clock.getAsLong();
    }

    /** What the open transaction is to write. */
    Unwritten unwritten() {
        return unwritten;
    }
}
