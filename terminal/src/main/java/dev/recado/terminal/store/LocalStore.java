package dev.recado.terminal.store;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.storage.Database;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.DirectoryLock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one account keeps on this computer: an embedded database in a folder of its own, used by one process at a time.
 *
 * <p>Every method is one transaction: what it wrote is synced to the disk when it returns, and nothing of it has happened if it fails. They
 * all fail with {@link LocalStoreException} if the database cannot be read or written; after a write error, every one that writes.
 *
 * <p>Not thread safe: all methods but {@link #open} and {@link #close} block, and are called from one thread, always the same.
 */
public final class LocalStore {
    private static final String MIGRATIONS = "dev/recado/terminal/migration";

    private final Vertx vertx;
    private final Database database;
    private final Connection connection;
    private final Transactions transactions;
    private final People people;
    private final Contacts contacts;
    private final Groups groups;
    private final Entries entries;
    private final Places places;
    private final Reaches reaches;
    private final Outbox outbox;

    private LocalStore(Vertx vertx, Database database, Connection connection) {
        this.vertx = vertx;
        this.database = database;
        this.connection = connection;
        this.transactions = new Transactions(database, connection);
        Sql sql = new Sql(connection);
        this.people = new People(sql);
        this.contacts = new Contacts(sql);
        this.groups = new Groups(sql);
        this.entries = new Entries(sql);
        this.places = new Places(sql);
        this.reaches = new Reaches(sql);
        this.outbox = new Outbox(sql);
    }

    /**
     * Opens what is kept in a folder; begins with nothing if there is nothing.
     *
     * @param vertx runs what blocks
     * @param directory the folder, made with access for its owner only if it is missing
     * @return succeeds when it is ready; fails with a {@link StoreInUseException} if another process uses it, or it cannot be written
     */
    public static Future<LocalStore> open(Vertx vertx, Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        DatabaseConfig config =
                new DatabaseConfig("jdbc:hsqldb:file:" + folder.resolve("db"), null, null, folder, 1, 0);
        return Database.open(vertx, config, MIGRATIONS)
                .recover(LocalStore::notOpened)
                .compose(database -> connect(vertx, database));
    }

    /**
     * Keeps everybody from opening what is kept in a folder, so that it can be removed.
     *
     * @param directory the folder, made as {@link #open} does
     * @return the lock, which may be closed when the folder is gone
     * @throws StoreInUseException if it is open, here or in another process
     */
    public static DirectoryLock lock(Path directory) {
        try {
            return DirectoryLock.acquire(directory);
        } catch (IOException e) {
            throw new StoreInUseException(e);
        }
    }

    /** The directory's lock speaks of input and output. */
    private static Future<Database> notOpened(Throwable cause) {
        return Future.failedFuture(
                cause instanceof IOException || cause instanceof SQLException ? new StoreInUseException(cause) : cause);
    }

    private static Future<LocalStore> connect(Vertx vertx, Database database) {
        return vertx.executeBlocking(() -> new LocalStore(vertx, database, database.connect()), false)
                .recover(failure -> database.close()
                        .eventually(() -> Future.failedFuture(failure))
                        .mapEmpty());
    }

    /**
     * Remembers people, or what is new about them.
     *
     * @param who any number of them
     */
    public void remember(Collection<Account> who) {
        transactions.write(() -> {
            for (Account account : who) {
                people.remember(account);
            }
        });
    }

    /**
     * Finds somebody.
     *
     * @param account who
     * @return nothing if he was never heard of
     */
    public Optional<Account> person(AccountId account) {
        return transactions.read(() -> people.find(account));
    }

    /**
     * Finds somebody.
     *
     * @param nickname what everybody calls him; capitals do not matter
     * @return nothing if he was never heard of
     */
    public Optional<Account> person(Nickname nickname) {
        return transactions.read(() -> people.find(nickname));
    }

    /**
     * Everybody who was heard of.
     *
     * @return by nickname
     */
    public List<Account> people() {
        return transactions.read(people::all);
    }

    /**
     * The contacts.
     *
     * @return by account
     */
    public List<Contact> contacts() {
        return transactions.read(contacts::all);
    }

    /**
     * Makes somebody a contact, or gives one another name.
     *
     * @param account who
     * @param alias what this person calls him, or {@code null}
     * @throws IllegalArgumentException if another contact is called so; capitals do not matter
     */
    public void putContact(AccountId account, String alias) {
        transactions.write(() -> contacts.put(account, alias));
    }

    /**
     * Makes somebody a contact no more.
     *
     * @param account who; nothing happens if he is none
     */
    public void removeContact(AccountId account) {
        transactions.write(() -> contacts.remove(account));
    }

    /**
     * Finds a contact.
     *
     * @param alias what this person calls him; capitals do not matter
     * @return nothing if no contact is called so
     */
    public Optional<AccountId> contactCalled(String alias) {
        return transactions.read(() -> contacts.called(alias));
    }

    /**
     * Remembers groups, or what is new about them, which is never that this account is in one no more: {@link #mine} says that. A group whose name another one has now is found by that name no more.
     *
     * @param which any number of them
     */
    public void rememberGroups(Collection<KnownGroup> which) {
        transactions.write(() -> {
            for (KnownGroup group : which) {
                groups.remember(group);
            }
        });
    }

    /**
     * Notes which groups this account is in.
     *
     * @param all exactly these; one that was not remembered before is passed over
     */
    public void mine(Collection<GroupId> all) {
        transactions.write(() -> groups.mine(all));
    }

    /**
     * Every group that was heard of.
     *
     * @return by name
     */
    public List<KnownGroup> groups() {
        return transactions.read(groups::all);
    }

    /**
     * Finds a group.
     *
     * @param group which
     * @return nothing if it was never heard of
     */
    public Optional<KnownGroup> group(GroupId group) {
        return transactions.read(() -> groups.find(group));
    }

    /**
     * Finds a group.
     *
     * @param name what it is called; capitals do not matter
     * @return nothing if no group was heard of that is called so
     */
    public Optional<KnownGroup> group(GroupName name) {
        return transactions.read(() -> groups.find(name));
    }

    /**
     * Keeps entries, and remembers who wrote them and what their group is called. One that is kept already is passed over.
     *
     * @param some any number of them, in any order
     * @return those that were new, in that order
     */
    public List<Entry> keep(Collection<Entry> some) {
        return transactions.call(() -> keepNow(some));
    }

    private List<Entry> keepNow(Collection<Entry> some) throws SQLException {
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : some) {
            if (entries.keep(entry)) {
                fresh.add(entry);
                noteWhatItTells(entry);
            }
        }
        return fresh;
    }

    private void noteWhatItTells(Entry entry) throws SQLException {
        places.last(entry.conversation(), entry.seq());
        people.remember(entry.from(), entry.fromNickname());
        if (entry.groupName() != null) {
            groups.remember(entry.conversation().group(), entry.groupName(), entry.seq());
        }
    }

    /**
     * Notes that the server has taken a message: it leaves the outbox, and is kept.
     *
     * @param id which
     * @param entry what became of it; may be kept already
     */
    public void accepted(MessageId id, Entry entry) {
        transactions.write(() -> {
            outbox.remove(id);
            keepNow(List.of(entry));
        });
    }

    /**
     * Reads a part of a conversation. Entries may be missing in between.
     *
     * @param conversation which
     * @param before below which number
     * @param limit how many, at least 1
     * @return the last of those that are kept, oldest first
     */
    public List<Entry> before(ConversationId conversation, long before, int limit) {
        return transactions.read(() -> entries.before(conversation, before, limit));
    }

    /**
     * Searches what people wrote. Capitals and accents do not matter.
     *
     * @param conversation where, or {@code null} for everywhere
     * @param text a part of what is searched; nothing is found by a blank one
     * @param limit how many, at least 1
     * @return the newest ones, oldest first
     */
    public List<Entry> search(ConversationId conversation, String text, int limit) {
        return transactions.read(() -> entries.search(conversation, text, limit));
    }

    /**
     * Notes how far this person has read. Never goes back.
     *
     * @param conversation where
     * @param seq up to which number
     */
    public void read(ConversationId conversation, long seq) {
        transactions.write(() -> places.read(conversation, seq));
    }

    /**
     * Notes how far the server knows this person to have read. Never goes back.
     *
     * @param conversation where
     * @param seq up to which number
     */
    public void readTold(ConversationId conversation, long seq) {
        transactions.write(() -> places.readTold(conversation, seq));
    }

    /**
     * What the server does not know yet.
     *
     * @return how far this person has read, for each conversation where that is more than the server knows
     */
    public Map<ConversationId, Long> readUntold() {
        return transactions.read(places::untold);
    }

    /**
     * Notes what the server says of conversations: their last entries, how far this person has read, and what a group is called. Nothing
     * goes back; a conversation that is new here appears.
     *
     * @param told any number of them
     */
    public void summaries(Collection<Conversations.Summary> told) {
        transactions.write(() -> {
            for (Conversations.Summary summary : told) {
                note(summary);
            }
        });
    }

    private void note(Conversations.Summary summary) throws SQLException {
        ConversationId id = summary.conversation();
        places.last(id, summary.last());
        places.read(id, summary.cursors().read());
        places.readTold(id, summary.cursors().read());
        if (summary.groupName() != null) {
            groups.remember(id.group(), summary.groupName());
        }
    }

    /**
     * The conversations, with what is new in them.
     *
     * @param me whose program this is
     * @return the one with the newest entry first; those of which none is kept at the end
     */
    public List<LocalConversation> conversations(AccountId me) {
        return transactions.read(() -> {
            List<LocalConversation> found = new ArrayList<>();
            for (Places.Place place : places.all()) {
                found.add(conversation(place, me));
            }
            found.sort(Comparator.comparingLong(LocalStore::newestAt).reversed());
            return found;
        });
    }

    private LocalConversation conversation(Places.Place place, AccountId me) throws SQLException {
        ConversationId id = place.conversation();
        return new LocalConversation(
                id,
                place.read(),
                place.last(),
                place.read() >= place.last() ? 0 : entries.unread(id, place.read(), me, Conversations.UNREAD_MAX),
                entries.newest(id).orElse(null));
    }

    private static long newestAt(LocalConversation conversation) {
        return conversation.newest() == null ? 0 : conversation.newest().at();
    }

    /**
     * Notes how far others are. Nobody goes back.
     *
     * @param receipts what they acknowledged
     */
    public void reached(Collection<Receipt> receipts) {
        transactions.write(() -> {
            for (Receipt receipt : receipts) {
                reaches.reached(receipt);
            }
        });
    }

    /**
     * How far the others in a conversation are.
     *
     * @param conversation which
     * @return of everybody who was heard of
     */
    public Map<AccountId, Cursors> reach(ConversationId conversation) {
        return transactions.read(() -> reaches.of(conversation));
    }

    /**
     * Puts a message into the outbox, behind all that are there.
     *
     * @param id its author's id of it, not in the outbox yet
     * @param conversation where to
     * @param body the text
     * @param at the time, in milliseconds since 1970
     * @return how it waits
     */
    public Waiting queue(MessageId id, ConversationId conversation, String body, long at) {
        return transactions.call(() -> outbox.queue(id, conversation, body, at));
    }

    /**
     * What waits to be accepted, or was refused.
     *
     * @return in order
     */
    public List<Waiting> outbox() {
        return transactions.read(outbox::all);
    }

    /**
     * What is to be sent next.
     *
     * @return the oldest message that was not refused
     */
    public Optional<Waiting> next() {
        return transactions.read(outbox::next);
    }

    /**
     * Notes that the server will never take a message. It stays in the outbox, to be seen.
     *
     * @param id which; nothing happens if it is not there
     * @param why the reason, as {@link #outbox} gives it back
     */
    public void refuse(MessageId id, String why) {
        transactions.write(() -> outbox.refuse(id, why));
    }

    /**
     * Takes a message out of the outbox.
     *
     * @param id which; nothing happens if it is not there
     */
    public void remove(MessageId id) {
        transactions.write(() -> outbox.remove(id));
    }

    /**
     * Ends it. Nothing else may be running, and nothing is called afterwards.
     *
     * @return succeeds when another process could open it
     */
    public Future<Void> close() {
        return vertx.executeBlocking(this::disconnect, false).eventually(database::close);
    }

    private Void disconnect() throws SQLException {
        connection.close();
        return null;
    }
}
