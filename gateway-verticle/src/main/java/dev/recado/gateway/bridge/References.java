package dev.recado.gateway.bridge;

import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.Text;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.session.Target;
import java.util.function.Function;

/** How clients name somebody or something. What cannot be a name is an {@link IllegalArgumentException} that says why. */
final class References {
    private static final long LIMIT_DEFAULT = 100;
    private static final int ID_DIGITS = 13;

    private References() {}

    /** The fields {@code account} or {@code nickname}. */
    static AccountRef account(Fields body) {
        return new AccountRef(
                optional(body.optionalText("account"), AccountId::parse),
                optional(body.optionalText("nickname"), Nickname::new));
    }

    /** A 13-digit id, or {@code @nickname}. */
    static AccountRef account(String field, String text) {
        if (text.startsWith("@")) {
            return AccountRef.of(new Nickname(text.substring(1)));
        }
        return AccountRef.of(new AccountId(id(field, text, "13 digits or @nickname")));
    }

    /** The field {@code group}: a 13-digit id beginning with 9, or {@code #name}. */
    static GroupRef group(Fields body) {
        String text = body.text("group");
        if (text.startsWith("#")) {
            return GroupRef.of(new GroupName(text.substring(1)));
        }
        return GroupRef.of(new GroupId(id("group", text, "13 digits or #name")));
    }

    /** An account or a group: the first digit of an id tells which. */
    static Target target(String field, String text) {
        if (text.startsWith("#")) {
            return new Target.Group(GroupRef.of(new GroupName(text.substring(1))));
        }
        if (text.startsWith("@")) {
            return new Target.Person(account(field, text));
        }
        long id = id(field, text, "13 digits, @nickname or #group");
        return id >= GroupId.FIRST
                ? new Target.Group(GroupRef.of(new GroupId(id)))
                : new Target.Person(AccountRef.of(new AccountId(id)));
    }

    private static long id(String field, String text, String expected) {
        if (text.length() != ID_DIGITS || !onlyDigits(text)) {
            throw new IllegalArgumentException(field + ": '" + Text.excerpt(text) + "' (expected: " + expected + ")");
        }
        return Long.parseLong(text);
    }

    private static boolean onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static ConversationId conversation(Fields body) {
        return ConversationId.parse(body.text("conversation"));
    }

    /** What the page before ended with, or {@code null}. */
    static <T> T after(Fields body, Function<String, T> parse) {
        return optional(body.optionalText("after"), parse);
    }

    /** How many are asked for; whoever takes it checks the range. */
    static int limit(Fields body) {
        Long limit = body.optionalInteger("limit");
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, limit == null ? LIMIT_DEFAULT : limit));
    }

    static <T> T optional(String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
