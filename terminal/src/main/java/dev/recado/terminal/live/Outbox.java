package dev.recado.terminal.live;

import dev.recado.client.Accepted;
import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Text;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.store.LocalStore;
import dev.recado.terminal.store.LocalStoreException;
import dev.recado.terminal.store.Waiting;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What waits to be sent. A message is on the disk before anything is sent of it, keeps its id until it is settled, and goes out when the one
 * before it is settled: so each is sent once, in order, whatever happens to this program, the server, or the way between them.
 *
 * <p>Belongs to the desk.
 */
final class Outbox {
    /** How many messages may wait; one more is refused, and was not kept. */
    static final int WAITING_MAX = 1000;

    private final Vertx vertx;
    private final Desk desk;
    private final RecadoClient client;
    private final Account me;
    private final LocalStore store;
    private final Messages messages;
    private final Announcer announcer;
    private final Consumer<RuntimeException> onNotKept;

    private boolean open;
    private boolean sending;
    private volatile int waiting;

    Outbox(
            Vertx vertx,
            Desk desk,
            RecadoClient client,
            Account me,
            LocalStore store,
            Messages messages,
            Announcer announcer,
            Consumer<RuntimeException> onNotKept) {
        this.vertx = vertx;
        this.desk = desk;
        this.client = client;
        this.me = me;
        this.store = store;
        this.messages = messages;
        this.announcer = announcer;
        this.onNotKept = onNotKept;
    }

    void start() {
        waiting = (int)
                store.outbox().stream().filter(item -> item.refusal() == null).count();
    }

    /** May be asked on any thread. */
    int waiting() {
        return waiting;
    }

    Message put(Peer peer, String text, long nowMs) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: empty");
        }
        Text.check("text", text, Integer.MAX_VALUE);
        if (waiting >= WAITING_MAX) {
            throw new Refusal(ErrorCode.SENDS_TOO_FAST, "more than " + WAITING_MAX + " messages wait to be sent");
        }
        Waiting item = store.queue(MessageId.random(), peer.conversation(me.id()), text, nowMs);
        waiting++;
        Message message = messages.of(item);
        announcer.tell(listener -> listener.arrived(message, peer));
        next();
        return message;
    }

    /**
     * The newest page of a conversation with what is not in the log: what was refused at its time, unless that is on an older page, and what
     * waits at the end.
     */
    List<Message> among(List<Message> entries, ConversationId conversation, boolean more) {
        List<Message> page = new ArrayList<>(entries);
        for (Waiting item : in(conversation)) {
            int place = item.refusal() == null ? page.size() : placeAt(item.at(), page);
            if (place > 0 || !more) {
                page.add(place, messages.of(item));
            }
        }
        return page;
    }

    private static int placeAt(long at, List<Message> page) {
        int place = page.size();
        while (place > 0 && (page.get(place - 1).waits() || page.get(place - 1).at() > at)) {
            place--;
        }
        return place;
    }

    private List<Waiting> in(ConversationId conversation) {
        return store.outbox().stream()
                .filter(item -> item.conversation().equals(conversation))
                .toList();
    }

    /** Removes what was refused. */
    int discard(ConversationId conversation) {
        List<Waiting> refused =
                in(conversation).stream().filter(item -> item.refusal() != null).toList();
        refused.forEach(item -> store.remove(item.id()));
        return refused.size();
    }

    /** There is a session. */
    void open() {
        open = true;
        next();
    }

    /** There is none. */
    void shut() {
        open = false;
    }

    private void next() {
        if (open && !sending) {
            store.next().ifPresent(this::send);
        }
    }

    private void send(Waiting item) {
        sending = true;
        desk.on(client.send(item.id(), messages.to(item.conversation()), item.body(), Post.TYPE_DEFAULT))
                .onComplete(accepted -> accepted(item, accepted), cause -> refused(item, cause));
    }

    private void accepted(Waiting item, Accepted accepted) {
        Entry entry = new Entry(
                accepted.conversation(),
                accepted.seq(),
                me.id(),
                me.nickname(),
                accepted.at(),
                item.id(),
                Post.TYPE_DEFAULT,
                item.body());
        if (kept(() -> store.accepted(item.id(), entry))) {
            settled(messages.of(entry));
        }
    }

    private void refused(Waiting item, Throwable cause) {
        if (Refused.forNow(cause)) {
            vertx.setTimer(
                    Refused.pauseMs(cause),
                    over -> desk.run(() -> {
                        sending = false;
                        next();
                    }));
        } else {
            Reason why = Reason.of(cause);
            if (kept(() -> store.refuse(item.id(), why.kept()))) {
                settled(messages.refused(item, why));
            }
        }
    }

    /** What cannot be noted is asked again at the next start, with the same id. Nothing else goes out before. */
    private boolean kept(Runnable noting) {
        try {
            noting.run();
            return true;
        } catch (LocalStoreException e) {
            onNotKept.accept(e);
            return false;
        }
    }

    private void settled(Message message) {
        sending = false;
        waiting--;
        announcer.tell(listener -> listener.settled(message));
        next();
    }
}
