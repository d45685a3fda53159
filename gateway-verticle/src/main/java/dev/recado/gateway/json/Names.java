package dev.recado.gateway.json;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.AccountRef;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How clients name people and groups. What cannot be a name is a {@link Refusal}: nobody is called so. */
final class Names {
    private static final Pattern ID = Pattern.compile("[0-9]{13}");

    private Names() {}

    /** A nickname; 13 digits are the id of somebody who may have no other name. */
    static AccountRef account(String name) {
        return parse(
                name,
                id -> AccountRef.of(AccountId.parse(id)),
                nickname -> AccountRef.of(new Nickname(nickname)),
                ErrorCode.NO_SUCH_ACCOUNT);
    }

    /** A group's name, which is never 13 digits; those are its id. */
    static GroupRef group(String name) {
        return parse(
                name,
                id -> GroupRef.of(GroupId.parse(id)),
                called -> GroupRef.of(new GroupName(called)),
                ErrorCode.NO_SUCH_GROUP);
    }

    private static <R> R parse(String name, Function<String, R> byId, Function<String, R> byName, ErrorCode otherwise) {
        try {
            return ID.matcher(name).matches() ? byId.apply(name) : byName.apply(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(otherwise);
        }
    }

    /** Tells whether nothing is there that could be a name. */
    static boolean missing(String name) {
        return name == null || name.isBlank();
    }
}
