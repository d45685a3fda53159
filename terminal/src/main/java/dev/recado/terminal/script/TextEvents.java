package dev.recado.terminal.script;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Harmless;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messages as people read them:
 *
 * <pre>
 *   2026-11-22T10:31:00Z bia: what she wrote to me
 *   2026-11-22T10:31:05Z ana @bia: what I wrote elsewhere
 *   2026-11-22T10:32:00Z bia #friends: what she wrote to a group⏎a second line of it
 *   2026-11-22T10:32:30Z bia #"old: friends": what she wrote to a group with such a name
 *   2026-11-22T10:33:00Z bia #friends * group.add {"account":…
 *   2026-11-22T10:34:00Z bia (broadcast): what she wrote to everybody
 * </pre>
 */
public final class TextEvents implements EventLines {
    /** What stands where a line of a message ends. */
    static final String LINE_BREAK = "⏎";

    private final AccountId me;
    private final Function<AccountId, Optional<Nickname>> nicknames;

    /**
     * For somebody.
     *
     * @param me who reads
     * @param nicknames what others are called, asked about one's own messages only; whoever is called nothing is named by his id
     */
    public TextEvents(AccountId me, Function<AccountId, Optional<Nickname>> nicknames) {
        this.me = me;
        this.nicknames = nicknames;
    }

    @Override
    public String entry(Entry entry) {
        Instant at = Instant.ofEpochMilli(entry.at()).truncatedTo(ChronoUnit.SECONDS);
        String mark = entry.tellsOfChange() ? " * " + entry.type().substring(Entry.CHANGE_TYPE.length()) + " " : ": ";
        return Harmless.line(at + " " + entry.fromNickname() + place(entry) + mark + entry.body(), LINE_BREAK);
    }

    private String place(Entry entry) {
        return switch (entry.conversation().kind()) {
            case BROADCAST -> " (broadcast)";
            case GROUP ->
                " #"
                        + (entry.groupName() == null
                                ? entry.conversation().group()
                                : Harmless.name(entry.groupName().value()));
            case DIRECT ->
                entry.from().equals(me) && entry.conversation().names(me)
                        ? " @" + name(entry.conversation().other(me))
                        : "";
        };
    }

    private String name(AccountId other) {
        return nicknames.apply(other).map(Nickname::toString).orElseGet(other::toString);
    }

    /** A person sees no receipts as lines. */
    @Override
    public Optional<String> receipt(Receipt receipt) {
        return Optional.empty();
    }
}
