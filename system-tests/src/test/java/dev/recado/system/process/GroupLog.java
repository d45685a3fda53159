package dev.recado.system.process;

import dev.recado.system.person.Caller;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The conversation of a group, as somebody reads it who was a member all the time, and what follows from it for the others.
 *
 * @param entries all of them, in order
 */
record GroupLog(List<JsonObject> entries) {
    /** Reads it, page by page. */
    static GroupLog readBy(Caller caller, String group) {
        List<JsonObject> entries = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonObject page = caller.asks("recado.history", "conversation", group, "after", after, "limit", 1_000);
            if (page.getJsonArray("entries").isEmpty()) {
                return new GroupLog(entries);
            }
            Caller.objects(page, "entries").forEach(entries::add);
            after = entries.get(entries.size() - 1).getLong("seq");
        }
    }

    /** What somebody may see: from where he came in to where he went out, these two included, and that again. */
    List<JsonObject> of(String account) {
        List<JsonObject> his = new ArrayList<>();
        boolean member = false;
        for (JsonObject entry : entries) {
            boolean comes = is(entry, account, "created", "added", "joined");
            boolean goes = is(entry, account, "left", "removed");
            if (comes && member || goes && !member) {
                throw new AssertionError("comes or goes twice: " + entry.encode());
            }
            if (member || comes) {
                his.add(entry);
            }
            member = (member || comes) && !goes;
        }
        return his;
    }

    /** The first members are named in the group's first entry; the others each in one of his own. */
    private static boolean is(JsonObject entry, String account, String... changes) {
        for (String change : changes) {
            if (entry.getString("type").equals("recado.group." + change)) {
                JsonObject body = entry.getJsonObject("body");
                return account.equals(body.getString("account"))
                        || change.equals("created")
                                && body.getJsonArray("accounts").contains(account);
            }
        }
        return false;
    }
}
