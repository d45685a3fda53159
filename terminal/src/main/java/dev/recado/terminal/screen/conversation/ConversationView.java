package dev.recado.terminal.screen.conversation;

import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.screen.desk.Desk;
import dev.recado.terminal.screen.desk.OpenConversation;
import dev.recado.terminal.screen.display.Line;
import dev.recado.terminal.screen.display.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages of a conversation on its sheet, each on one line that changes as the message gets further. What comes before the first page
 * is there waits for it. Thread safe.
 */
final class ConversationView implements OpenConversation {
    private static final int MESSAGES_MAX = 500;

    private final Desk desk;
    private final Peer peer;
    private final ConversationId id;
    private final MessageLines lines;
    private final Sheet sheet = new Sheet();
    private final Map<MessageKey, Message> messages = new LinkedHashMap<>();
    private final List<Message> early = new ArrayList<>();
    private Reach reach = Reach.NONE;
    private LocalDate lastDay;
    private boolean filled;
    private boolean inSight = true;
    private volatile boolean left;
    /** The number of the first entry that was shown; 0 if there was none. */
    private long oldest;

    private long newest;
    private long told;

    ConversationView(Desk desk, Peer peer) {
        this.desk = desk;
        this.peer = peer;
        this.id = peer.conversation(desk.messenger().me().id());
        this.lines = MessageLines.of(desk, peer);
    }

    Sheet sheet() {
        return sheet;
    }

    @Override
    public ConversationId id() {
        return id;
    }

    /** Shows the first page, and whatever has come since it was asked for. */
    synchronized void fill(Page page, int unread) {
        if (page.local()) {
            sheet.add(Line.of(desk.words().say("page.local"), desk.look().dim()));
        }
        if (page.messages().isEmpty()) {
            sheet.add(
                    Line.of(desk.words().say("conversation.empty"), desk.look().dim()));
        }
        int first = firstUnread(page.messages(), unread);
        for (int i = 0; i < page.messages().size(); i++) {
            Message message = page.messages().get(i);
            if (i == first) {
                newDay(message);
                sheet.add(lines.unreadLine(unread));
            }
            show(message);
        }
        oldest = page.messages().stream()
                .mapToLong(Message::seq)
                .filter(seq -> seq > 0)
                .findFirst()
                .orElse(0);
        filled = true;
        early.forEach(this::show);
        early.clear();
    }

    /** Where the given number of messages of others begins; -1 if there are none. */
    private static int firstUnread(List<Message> messages, int unread) {
        int left = unread;
        int first = -1;
        for (int i = messages.size() - 1; i >= 0 && left > 0; i--) {
            if (!messages.get(i).mine() && !messages.get(i).tellsOfChange()) {
                left--;
                first = i;
            }
        }
        return first;
    }

    /** The person looks at it, or at something else. */
    synchronized void inSight(boolean now) {
        inSight = now;
        see();
    }

    /** The person has gone back: what is answered late is not shown any more. */
    void leave() {
        left = true;
    }

    @Override
    public synchronized void arrived(Message message) {
        if (!filled) {
            early.add(message);
            return;
        }
        if (!message.mine()) {
            desk.standing().typesNoMore();
        }
        show(message);
    }

    private void show(Message message) {
        MessageKey key = MessageKey.of(message);
        if (messages.containsKey(key)) {
            change(message);
            return;
        }
        if (message.seq() > 0 && message.seq() < oldest) {
            // Still on its way when the newest page was fetched: it belongs above that, where the history shows it.
            return;
        }
        messages.put(key, message);
        if (messages.size() > MESSAGES_MAX) {
            messages.remove(messages.keySet().iterator().next());
        }
        newDay(message);
        sheet.add(lines.of(message, reach));
        newest = Math.max(newest, message.seq());
        see();
    }

    private void newDay(Message message) {
        LocalDate day = lines.day(message);
        if (!day.equals(lastDay)) {
            sheet.add(lines.dayLine(day));
            lastDay = day;
        }
    }

    private void change(Message message) {
        Message before = messages.put(MessageKey.of(message), message);
        newest = Math.max(newest, message.seq());
        boolean same = lines.inWords(before, reach).equals(lines.inWords(message, reach));
        sheet.change(lines.of(message, reach), same ? null : lines.news(message, reach));
    }

    private void see() {
        if (inSight && newest > told) {
            told = newest;
            desk.unread().seen(id, newest);
            desk.messenger().read(id, newest);
        }
    }

    @Override
    public synchronized void settled(Message message) {
        if (!filled) {
            early.add(message);
        } else if (messages.containsKey(MessageKey.of(message))) {
            change(message);
        } else {
            show(message);
        }
    }

    @Override
    public synchronized void reached(Reach now) {
        List<Message> further = own().stream()
                .filter(message -> message.seq() > 0)
                .filter(message -> !lines.inWords(message, reach).equals(lines.inWords(message, now)))
                .toList();
        reach = now;
        for (Message message : further) {
            // To tell of the newest one is enough: what holds for it holds for those before.
            boolean newestOne = message == further.get(0);
            sheet.change(lines.of(message, now), newestOne ? lines.news(message, now) : null);
        }
    }

    @Override
    public void presence(Peer.Somebody who, boolean online) {
        if (!left && peer instanceof Peer.Somebody other && other.account().equals(who.account())) {
            desk.standing().talksTo(other.label(), online);
        }
    }

    /** The person takes nothing from the other one, or something again. */
    void blocks(boolean now) {
        if (!left) {
            desk.standing().blocks(now);
        }
    }

    /** The oldest entry that is shown, or {@link Long#MAX_VALUE} if none is. */
    synchronized long oldest() {
        return messages.values().stream()
                .mapToLong(Message::seq)
                .filter(seq -> seq > 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** One's own messages, the newest first. */
    synchronized List<Message> own() {
        List<Message> own = new ArrayList<>();
        messages.values().stream()
                .filter(message -> message.mine() && !message.tellsOfChange())
                .forEach(message -> own.add(0, message));
        return own;
    }

    /** What was refused is shown no more. */
    synchronized void discard() {
        List<MessageKey> refused = messages.values().stream()
                .filter(message -> message.refusal() != null)
                .map(MessageKey::of)
                .toList();
        refused.forEach(messages::remove);
        refused.forEach(sheet::remove);
    }

    synchronized Reach reach() {
        return reach;
    }
}
