package dev.recado.gateway.paced;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.AccountRef;
import java.util.regex.Pattern;

/** Whom and what people mean: a name, or the 13 digits of an id. What cannot be a name is the name of nobody. */
public final class Names {
    private static final Pattern ID = Pattern.compile("[0-9]{13}");

    private Names() {}

    /**
     * Reads who is meant.
     *
     * @param text a nickname, an {@code @} before it or not, or an account's id
     * @return the account as it is named
     * @throws Refusal {@code NO_SUCH_ACCOUNT} if nobody can be called that
     */
    public static AccountRef person(String text) {
        try {
            return ID.matcher(text).matches()
                    ? AccountRef.of(AccountId.parse(text))
                    : AccountRef.of(new Nickname(without("@", text)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.NO_SUCH_ACCOUNT, e.getMessage());
        }
    }

    /**
     * Reads which group is meant.
     *
     * @param text a name, a {@code #} before it or not, or a group's id
     * @return the group as it is named
     * @throws Refusal {@code NO_SUCH_GROUP} if none can be called that
     */
    public static GroupRef group(String text) {
        try {
            return ID.matcher(text).matches()
                    ? GroupRef.of(GroupId.parse(text))
                    : GroupRef.of(new GroupName(without("#", text)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.NO_SUCH_GROUP, e.getMessage());
        }
    }

    private static String without(String sign, String text) {
        return text.startsWith(sign) ? text.substring(sign.length()) : text;
    }
}
