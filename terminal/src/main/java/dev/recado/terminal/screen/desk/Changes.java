package dev.recado.terminal.screen.desk;

import dev.recado.client.GroupChange;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.messenger.Message;
import java.util.Locale;

/** What happened to a group, in words. Thread safe. */
public final class Changes {
    private final Words words;
    private final AccountId me;

    /**
     * In a language.
     *
     * @param words which
     * @param me who is "you"
     */
    public Changes(Words words, AccountId me) {
        this.words = words;
        this.me = me;
    }

    /**
     * Says what happened.
     *
     * @param message that tells of a change
     * @return harmless; begins as a sentence that follows a colon does, and has no full stop
     */
    public String say(Message message) {
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
            return words.say("change.added", by, name(added.account(), added.nickname()));
        }
        if (change instanceof GroupChange.Joined joined) {
            return about("change.joined", joined.account(), joined.nickname());
        }
        if (change instanceof GroupChange.Left left) {
            return about("change.left", left.account(), left.nickname());
        }
        if (change instanceof GroupChange.Removed removed) {
            return words.say("change.removed", by, name(removed.account(), removed.nickname()));
        }
        if (change instanceof GroupChange.Renamed renamed) {
            return words.say("change.renamed", by, name(renamed.name()));
        }
        GroupChange.RoleChanged role = (GroupChange.RoleChanged) change;
        String now = words.say("role." + role.role().name().toLowerCase(Locale.ROOT));
        return words.say("change.role", by, name(role.account(), role.nickname()), now);
    }

    private String about(String key, AccountId who, Nickname nickname) {
        return who.equals(me) ? words.say(key + ".you") : words.say(key, name(nickname));
    }

    private String name(AccountId who, Nickname nickname) {
        return who.equals(me) ? words.say("you") : name(nickname);
    }

    private static String name(Object name) {
        return Harmless.line(name.toString(), " ");
    }
}
