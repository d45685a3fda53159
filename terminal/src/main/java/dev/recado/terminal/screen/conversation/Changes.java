package dev.recado.terminal.screen.conversation;

import dev.recado.client.GroupChange;
import dev.recado.contract.delivery.Entry;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.screen.desk.Words;
import java.util.Locale;

/** What happened to a group, in words. */
final class Changes {
    private final Words words;

    Changes(Words words) {
        this.words = words;
    }

    String say(Message message) {
        String by = message.mine() ? words.say("you") : Harmless.line(message.author(), " ");
        // Nobody asks a change who its author was.
        Entry entry = new Entry(
                message.conversation(),
                message.seq(),
                null,
                null,
                message.at(),
                message.id(),
                message.type(),
                message.body());
        return GroupChange.of(entry).map(change -> say(by, change)).orElseGet(() -> words.say("change.unknown", by));
    }

    private String say(String by, GroupChange change) {
        if (change instanceof GroupChange.Created created) {
            return words.say("change.created", by, name(created.name()));
        }
        if (change instanceof GroupChange.Added added) {
            return words.say("change.added", by, name(added.nickname()));
        }
        if (change instanceof GroupChange.Joined joined) {
            return words.say("change.joined", name(joined.nickname()));
        }
        if (change instanceof GroupChange.Left left) {
            return words.say("change.left", name(left.nickname()));
        }
        if (change instanceof GroupChange.Removed removed) {
            return words.say("change.removed", by, name(removed.nickname()));
        }
        if (change instanceof GroupChange.Renamed renamed) {
            return words.say("change.renamed", by, name(renamed.name()));
        }
        GroupChange.RoleChanged role = (GroupChange.RoleChanged) change;
        String now = words.say("role." + role.role().name().toLowerCase(Locale.ROOT));
        return words.say("change.role", by, name(role.nickname()), now);
    }

    private static String name(Object name) {
        return Harmless.line(name.toString(), " ");
    }
}
