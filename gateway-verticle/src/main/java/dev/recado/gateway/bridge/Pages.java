package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.Profiles;
import dev.recado.gateway.session.ConversationPage;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.SessionList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Answers that are lists, cut so that the frame stays below the limit that clients know; what is cut off is on the next page. One
 * item is sent however long it is.
 */
final class Pages {
    /** What a frame holds besides the items. */
    private static final int FRAME_BYTES = 1024;

    /** 13 digits in quotes, and a comma. */
    private static final int ID_BYTES = 16;

    private final int itemBytesMax;

    Pages(int frameBytes) {
        this.itemBytesMax = frameBytes - FRAME_BYTES;
    }

    void history(MessageRequest.Read request, History history, JsonWriter out) {
        out.beginArray("entries");
        entries(history.entries(), request.after() == null, out).forEach(out::add);
        out.endArray().put("complete", history.removed() == null);
        if (history.removed() != null) {
            ConversationBodies.range(history.removed(), out.beginObject("removed"));
            out.endObject();
        }
        if (history.removedEarlier() != null) {
            out.beginArray("removedEarlier");
            for (History.Range range : history.removedEarlier()) {
                ConversationBodies.range(range, out.beginObject());
                out.endObject();
            }
            out.endArray();
        }
    }

    /** Cut at the end that is farther from where the client began. */
    private Deque<byte[]> entries(List<Entry> entries, boolean fromTheEnd, JsonWriter out) {
        Deque<byte[]> items = new ArrayDeque<>();
        int bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            int mark = out.mark();
            ConversationBodies.entry(entries.get(fromTheEnd ? entries.size() - 1 - i : i), out.beginObject());
            byte[] item = out.endObject().take(mark);
            bytes += item.length + 1;
            if (bytes > itemBytesMax && i > 0) {
                break;
            }
            if (fromTheEnd) {
                items.addFirst(item);
            } else {
                items.addLast(item);
            }
        }
        return items;
    }

    void conversations(ConversationPage page, JsonWriter out) {
        page(
                "conversations",
                page.conversations(),
                ConversationBodies::summary,
                item -> item.summary().conversation(),
                page.after(),
                out);
    }

    void users(Profiles page, JsonWriter out) {
        page(
                "users",
                page.profiles(),
                Bodies::profile,
                profile -> profile.account().id(),
                page.after(),
                out);
    }

    void groups(Groups page, JsonWriter out) {
        page("groups", page.groups(), GroupBodies::group, Group::group, page.after(), out);
    }

    void members(Members page, JsonWriter out) {
        page("members", page.members(), GroupBodies::member, Members.Member::account, page.after(), out);
    }

    /** The counts are of everybody, the people are a page. */
    void status(Status status, JsonWriter out) {
        out.put("delivered", status.delivered()).put("read", status.read());
        page("members", status.members(), ConversationBodies::member, Status.Member::account, status.after(), out);
    }

    /** Cut without a next page: who has more sessions than go into a frame closes some first. */
    void sessions(SessionList list, JsonWriter out) {
        page(
                "sessions",
                list.sessions(),
                (item, to) -> Bodies.session(item, item.session().equals(list.current()), to),
                item -> null,
                null,
                out);
    }

    private <T> void page(
            String name,
            List<T> items,
            BiConsumer<T, JsonWriter> body,
            Function<T, Object> key,
            Object after,
            JsonWriter out) {
        Object next = after;
        int begin = out.beginArray(name).mark();
        for (int i = 0; i < items.size(); i++) {
            int mark = out.mark();
            body.accept(items.get(i), out.beginObject());
            out.endObject();
            if (out.mark() - begin > itemBytesMax && i > 0) {
                out.backTo(mark);
                next = key.apply(items.get(i - 1));
                break;
            }
        }
        out.endArray().put("after", next == null ? null : next.toString());
    }

    void blocked(Accounts all, JsonWriter out) {
        List<AccountId> shown =
                all.accounts().subList(0, Math.min(all.accounts().size(), Math.max(1, itemBytesMax / ID_BYTES)));
        out.beginArray("accounts");
        shown.forEach(out::add);
        out.endArray();
        if (shown.size() < all.accounts().size()) {
            out.put("after", shown.get(shown.size() - 1));
        }
    }
}
