package dev.recado.gateway.numeric;

import dev.recado.contract.id.GroupName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What groups are called that were made without a name: after when that was, which their members are told then. */
final class GroupTitle {
    private static final String PREFIX = "grupo ";
    private static final Pattern TITLE = Pattern.compile(PREFIX + "([0-9]{10}|[0-9/]{10};[0-9:]{5})(?: .*)?");

    private GroupTitle() {}

    /** A name that nobody may have yet; another one for each number. */
    static GroupName of(String ts, int number) {
        return new GroupName(PREFIX + ts + (number == 1 ? "" : " " + number));
    }

    /** When it was made, as its maker wrote it. */
    static Optional<String> ts(String name) {
        Matcher title = TITLE.matcher(name);
        return title.matches() ? Optional.of(title.group(1)) : Optional.empty();
    }
}
