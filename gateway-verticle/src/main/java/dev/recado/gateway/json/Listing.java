package dev.recado.gateway.json;

import dev.recado.contract.group.Groups;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.gateway.json.Reply.Status;
import dev.recado.gateway.jsontext.JsonBytes;
import dev.recado.gateway.paced.Shown;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.GroupRequest;
import dev.recado.gateway.session.Session;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everybody and every group in one object: read page by page as far as there is room, and sorted by name then, since the pages are not. For
 * one answer.
 */
final class Listing {
    private static final int PAGE = 100;
    private static final String CUT = "\n" + Texts.of("list-cut");
    private static final String USERS = Texts.of("list-users");
    private static final String GROUPS = "\n\n" + Texts.of("list-groups");

    private final Session session;
    private final JsonBytes measure = new JsonBytes();
    private final List<Line> users = new ArrayList<>();
    private final List<Line> groups = new ArrayList<>();
    /** In bytes. */
    private int room;

    private boolean groupsBegun;
    private boolean cut;

    private record Line(String key, String text) {}

    /**
     * Makes an empty one.
     *
     * @param session who asks
     * @param bytesMax how long the object may be
     */
    Listing(Session session, int bytesMax) {
        this.session = session;
        this.room = bytesMax - Replies.overhead(Status.INFO) - bytes(CUT) - bytes(USERS);
    }

    Future<Buffer> read() {
        return users(null).compose(done -> groups()).map(done -> Replies.object(Status.INFO, text()));
    }

    private Future<?> users(AccountId after) {
        return session.handle(new AccountRequest.ListUsers(after, PAGE, null)).compose(this::add);
    }

    private Future<?> add(Profiles page) {
        page.profiles()
                .forEach(profile -> add(users, profile.account().nickname().key(), line(profile)));
        return cut || page.after() == null ? Future.succeededFuture() : users(page.after());
    }

    private static String line(Profile profile) {
        return Texts.of(
                profile.online() ? "list-online" : "list-offline",
                Shown.line(profile.account().nickname().value()));
    }

    /** Once there is no room for something, nothing behind it is written. */
    private void add(List<Line> lines, String key, String line) {
        String text = "\n" + line;
        if (fits(text)) {
            lines.add(new Line(key, text));
        }
    }

    private boolean fits(String text) {
        int bytes = bytes(text);
        cut |= bytes > room;
        room -= cut ? 0 : bytes;
        return !cut;
    }

    private int bytes(String text) {
        measure.cut(0);
        return measure.escaped(text).length();
    }

    private Future<?> groups() {
        groupsBegun = fits(GROUPS);
        return groupsBegun ? groups(null) : Future.succeededFuture();
    }

    private Future<?> groups(GroupId after) {
        return session.handle(new GroupRequest.ListGroups(false, after, PAGE)).compose(this::add);
    }

    private Future<?> add(Groups page) {
        page.groups()
                .forEach(group -> add(
                        groups,
                        group.name().key(),
                        Texts.of("list-group", Shown.line(group.name().value()))));
        if (groups.isEmpty() && page.after() == null) {
            add(groups, "", Texts.of("list-no-groups"));
        }
        return cut || page.after() == null ? Future.succeededFuture() : groups(page.after());
    }

    /** The second heading is there if there was room for it. */
    private String text() {
        StringBuilder text = new StringBuilder(USERS).append(sorted(users));
        if (groupsBegun) {
            text.append(GROUPS).append(sorted(groups));
        }
        return text.append(cut ? CUT : "").toString();
    }

    private static String sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::key))
                .map(Line::text)
                .collect(Collectors.joining());
    }
}
