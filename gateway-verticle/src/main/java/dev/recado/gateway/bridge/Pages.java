package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.Sessions;
import dev.recado.gateway.session.ConversationPage;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.SessionList;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

    /** Cut at the end that is farther from where the client began. */
    JsonObject history(MessageRequest.Read request, History history) {
        boolean fromTheEnd = request.after() == null;
        Deque<JsonObject> items = new ArrayDeque<>();
        int bytes = 0;
        for (Entry entry : fromTheEnd ? reversed(history.entries()) : history.entries()) {
            JsonObject item = ConversationBodies.entry(entry);
            bytes += size(item);
            if (bytes > itemBytesMax && !items.isEmpty()) {
                break;
            }
            if (fromTheEnd) {
                items.addFirst(item);
            } else {
                items.addLast(item);
            }
        }
        JsonObject body = new JsonObject()
                .put("entries", new JsonArray(List.copyOf(items)))
                .put("complete", history.removed() == null);
        if (history.removed() != null) {
            body.put("removed", range(history.removed()));
        }
        if (history.removedEarlier() != null) {
            JsonArray earlier = new JsonArray();
            history.removedEarlier().forEach(range -> earlier.add(range(range)));
            body.put("removedEarlier", earlier);
        }
        return body;
    }

    private static JsonObject range(History.Range range) {
        return new JsonObject().put("from", range.from()).put("to", range.to());
    }

    private static List<Entry> reversed(List<Entry> entries) {
        Deque<Entry> reversed = new ArrayDeque<>(entries.size());
        entries.forEach(reversed::addFirst);
        return List.copyOf(reversed);
    }

    JsonObject conversations(ConversationPage page) {
        return page(
                "conversations",
                page.conversations(),
                ConversationBodies::summary,
                item -> item.summary().conversation(),
                page.after());
    }

    JsonObject users(Profiles page) {
        return page("users", page.profiles(), Bodies::profile, Pages::id, page.after());
    }

    JsonObject groups(Groups page) {
        return page("groups", page.groups(), GroupBodies::group, Group::group, page.after());
    }

    JsonObject members(Members page) {
        return page("members", page.members(), GroupBodies::member, Members.Member::account, page.after());
    }

    private static Object id(Profile profile) {
        return profile.account().id();
    }

    /** The counts are of everybody, the people are a page. */
    JsonObject status(Status status) {
        JsonObject body = new JsonObject().put("delivered", status.delivered()).put("read", status.read());
        return body.mergeIn(
                page("members", status.members(), ConversationBodies::member, Status.Member::account, status.after()));
    }

    private <T> JsonObject page(
            String name, List<T> items, Function<T, JsonObject> body, Function<T, Object> key, Object after) {
        JsonArray array = new JsonArray();
        Object next = after;
        int bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = body.apply(items.get(i));
            bytes += size(item);
            if (bytes > itemBytesMax && i > 0) {
                next = key.apply(items.get(i - 1));
                break;
            }
            array.add(item);
        }
        JsonObject page = new JsonObject().put(name, array);
        return next == null ? page : page.put("after", next.toString());
    }

    private static int size(JsonObject item) {
        return Buffer.buffer(item.encode()).length() + 1;
    }

    /** Cut without a next page: who has more sessions than go into a frame closes some first. */
    JsonObject sessions(SessionList list) {
        JsonObject page = page(
                "sessions",
                list.sessions(),
                item -> Bodies.session(item, item.session().equals(list.current())),
                Sessions.Item::session,
                null);
        page.remove("after");
        return page;
    }

    JsonObject blocked(Accounts all) {
        List<String> ids = all.accounts().stream().map(AccountId::toString).toList();
        List<String> shown = ids.subList(0, Math.min(ids.size(), Math.max(1, itemBytesMax / ID_BYTES)));
        JsonObject page = new JsonObject().put("accounts", new JsonArray(shown));
        return shown.size() == ids.size() ? page : page.put("after", shown.get(shown.size() - 1));
    }
}
