package dev.recado.gateway.json;

import java.util.Arrays;
import java.util.Locale;

/** What a client may ask for. */
enum Command {
    REGISTER,
    LOGIN,
    LIST_ALL,
    SELECT_CHAT,
    SEND_MESSAGE,
    LEAVE_CHAT,
    CREATE_GROUP,
    ADD_MEMBER_TO_GROUP;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The one that is written so, or {@code null}. */
    static Command of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
