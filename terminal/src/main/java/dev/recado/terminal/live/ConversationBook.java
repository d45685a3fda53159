package dev.recado.terminal.live;

import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.messenger.Summary;
import dev.recado.terminal.store.LocalConversation;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said, as far as this account may see it. Belongs to the desk. */
final class ConversationBook {
    /** How much of a conversation is fetched that is new to this disk. */
    private static final int FIRST_PAGE = 50;

    /** How many conversations are fetched at a login that are new to this disk. */
    private static final int NEW_MAX = 100;

    private static final int OWN_AMONG = 100;

    private final RecadoClient client;
    private final Connection connection;
    private final Account me;
    private final LocalStore store;
    private final Directory directory;
    private final Messages messages;
    private final Outbox outbox;
    private final Reading reading;

    ConversationBook(
            RecadoClient client,
            Connection connection,
            Account me,
            LocalStore store,
            Directory directory,
            Messages messages,
            Outbox outbox,
            Reading reading) {
        this.client = client;
        this.connection = connection;
        this.me = me;
        this.store = store;
        this.directory = directory;
        this.messages = messages;
        this.outbox = outbox;
        this.reading = reading;
    }

    /** There is a session: nothing is told of what is read until everything that waits there has come. */
    void behind() {
        reading.behind();
    }

    /** Everything has come. What is not here at all is fetched, its newest part. */
    Future<Void> caughtUp() {
        return summaries().onSuccess(reading::caughtUp).compose(this::fetchNew);
    }

    /** The server told of these, and they are kept. */
    void came(List<Entry> entries) {
        reading.came(entries);
    }

    private Future<List<Conversations.Summary>> summaries() {
        return Pages.all(
                        (ConversationId after) ->
                                connection.ask(() -> client.conversations().list(after, Pages.SIZE)),
                        Conversations::conversations,
                        Conversations::after)
                .onSuccess(store::summaries);
    }

    private Future<Void> fetchNew(List<Conversations.Summary> summaries) {
        List<Future<Page>> pages = summaries.stream()
                .map(Conversations.Summary::conversation)
                .filter(conversation ->
                        store.before(conversation, Long.MAX_VALUE, 1).isEmpty())
                .limit(NEW_MAX)
                .map(conversation -> history(conversation, Long.MAX_VALUE, FIRST_PAGE))
                .toList();
        return Future.join(pages).mapEmpty();
    }

    Future<List<Summary>> all() {
        if (!connection.online()) {
            return list(Map.of());
        }
        return summaries().compose(summaries -> {
            Map<ConversationId, Conversations.Summary> told = new HashMap<>();
            summaries.forEach(summary -> told.put(summary.conversation(), summary));
            return list(told);
        });
    }

    private Future<List<Summary>> list(Map<ConversationId, Conversations.Summary> told) {
        List<Future<Summary>> found = store.conversations(me.id()).stream()
                .map(conversation -> directory
                        .findPeer(conversation.conversation())
                        .otherwiseEmpty()
                        .map(peer -> new Summary(
                                peer, unread(conversation, told.get(conversation.conversation())), last(conversation))))
                .toList();
        return Future.join(found).map(all -> found.stream().map(Future::result).toList());
    }

    /** The server counts what never came here as well, but knows less of what was read here without a connection. */
    private static int unread(LocalConversation here, Conversations.Summary there) {
        return there == null || here.read() > there.cursors().read() ? here.unread() : there.unread();
    }

    private Message last(LocalConversation conversation) {
        return conversation.newest() == null ? null : messages.of(conversation.newest());
    }

    Future<Page> history(ConversationId conversation, long before, int limit) {
        if (!connection.online()) {
            return Future.succeededFuture(local(conversation, before, limit));
        }
        return connection
                .ask(() -> client.conversations().historyBefore(conversation, before, limit))
                .map(history -> fetched(conversation, before, history.entries()))
                .recover(cause -> Refused.forNow(cause) || Refused.with(cause, ErrorCode.NO_SUCH_CONVERSATION)
                        ? Future.succeededFuture(local(conversation, before, limit))
                        : Future.failedFuture(cause));
    }

    private Page fetched(ConversationId conversation, long before, List<Entry> entries) {
        directory.heard(store.keep(entries));
        return page(
                conversation,
                before,
                entries,
                !entries.isEmpty() && entries.get(0).seq() > 1,
                false);
    }

    private Page local(ConversationId conversation, long before, int limit) {
        List<Entry> entries = store.before(conversation, before, limit);
        return page(conversation, before, entries, entries.size() == limit, !connection.online());
    }

    private Page page(ConversationId conversation, long before, List<Entry> entries, boolean more, boolean local) {
        List<Message> said = entries.stream().map(messages::of).toList();
        return new Page(before == Long.MAX_VALUE ? outbox.among(said, conversation, more) : said, more, local);
    }

    List<Message> search(ConversationId conversation, String text, int limit) {
        return store.search(conversation, text, limit).stream()
                .map(messages::of)
                .toList();
    }

    /** The person saw it. */
    void read(ConversationId conversation, long seq) {
        reading.read(conversation, seq);
    }

    /** Cursors moved: those of others, or one's own, by another session. */
    void moved(List<Receipt> receipts) {
        store.reached(receipts.stream()
                .filter(receipt -> !receipt.account().equals(me.id()))
                .toList());
        receipts.stream()
                .filter(receipt -> receipt.account().equals(me.id()) && receipt.read() > 0)
                .forEach(this::readElsewhere);
    }

    private void readElsewhere(Receipt receipt) {
        store.read(receipt.conversation(), receipt.read());
        store.readTold(receipt.conversation(), receipt.read());
    }

    /** How far the others are, as far as it is known here. */
    Reach reachHere(ConversationId conversation) {
        Map<AccountId, Cursors> cursors = new HashMap<>(store.reach(conversation));
        cursors.remove(me.id());
        return Reach.of(cursors.values());
    }

    Future<Reach> reach(ConversationId conversation) {
        List<Entry> newest = new ArrayList<>(store.before(conversation, Long.MAX_VALUE, OWN_AMONG));
        newest.removeIf(entry -> !entry.from().equals(me.id()) || entry.tellsOfChange());
        if (newest.isEmpty() || !connection.online()) {
            return Future.succeededFuture(reachHere(conversation));
        }
        long seq = newest.get(newest.size() - 1).seq();
        return members(conversation, seq)
                .onSuccess(members -> store.reached(members.stream()
                        .map(member -> receipt(conversation, seq, member))
                        .toList()))
                .map(members -> reachHere(conversation))
                .otherwise(cause -> reachHere(conversation));
    }

    private static Receipt receipt(ConversationId conversation, long seq, Status.Member member) {
        return new Receipt(conversation, member.account(), member.delivered() ? seq : 0, member.read() ? seq : 0);
    }

    /** Who could see an entry, and how far they are. */
    Future<List<Status.Member>> members(ConversationId conversation, long seq) {
        return Pages.all(
                (AccountId after) ->
                        connection.ask(() -> client.conversations().status(conversation, seq, after, Pages.SIZE)),
                Status::members,
                Status::after);
    }
}
