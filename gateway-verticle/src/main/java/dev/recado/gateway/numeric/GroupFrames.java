package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.gateway.session.GroupRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a client that it is in a group: because somebody made one with it, or added it. */
record GroupFrames(Caller caller) {
    private static final String CREATED = "recado.group.created";
    private static final String ADDED = "recado.group.added";
    /** With more a frame would be longer than a message's. */
    private static final int MEMBERS_MAX = 17;

    /** Whether the client has to be told. */
    boolean concerns(Entry entry) {
        boolean told = caller.profile().says(Phrase.GROUP_CREATED);
        return told
                && (entry.type().equals(CREATED)
                        || entry.type().equals(ADDED)
                                && caller.account().toString().equals(text(entry, "account")));
    }

    private static String text(Entry entry, String key) {
        return new JsonObject(entry.body()).getString(key, "");
    }

    Future<List<Buffer>> of(Entry entry) {
        GroupId group = entry.conversation().group();
        if (entry.type().equals(CREATED)) {
            String ts = GroupTitle.ts(text(entry, "name"))
                    .map(written -> caller.stamps().of(written, entry.at()))
                    .orElse(caller.stamps().ofMillis(entry.at()));
            Stream<String> members = new JsonObject(entry.body())
                    .getJsonArray("accounts", new JsonArray()).stream().map(String::valueOf);
            return Future.succeededFuture(List.of(frame(group, ts, entry.from(), members)));
        }
        String ts = caller.stamps().ofMillis(entry.at());
        return members(group, entry).map(members -> List.of(frame(group, ts, entry.from(), members)));
    }

    /** Those who are in it now; the two that are known, if they cannot be asked for. */
    private Future<Stream<String>> members(GroupId group, Entry entry) {
        return caller.ask(new GroupRequest.ListMembers(GroupRef.of(group), null, MEMBERS_MAX))
                .map(page -> page.members().stream().map(Member::account).map(AccountId::toString))
                .otherwise(cause ->
                        Stream.of(entry.from().toString(), caller.account().toString()));
    }

    Buffer frame(GroupId group, String ts, AccountId creator, Stream<String> members) {
        Template template = caller.profile().one(Phrase.GROUP_CREATED);
        return Buffer.buffer(template.write(Map.of(
                Field.GROUP,
                group.toString(),
                Field.TS,
                ts,
                Field.CREATOR,
                creator.toString(),
                Field.MEMBERS,
                members.limit(MEMBERS_MAX).collect(Collectors.joining()))));
    }
}
