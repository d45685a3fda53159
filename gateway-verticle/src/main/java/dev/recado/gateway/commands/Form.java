package dev.recado.gateway.commands;

import dev.recado.contract.delivery.Entry;
import dev.recado.gateway.paced.Shown;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Entries and times as people see them. */
final class Form {
    private final DateTimeFormatter second;

    /**
     * Makes one.
     *
     * @param zone whose clock people look at
     */
    Form(ZoneId zone) {
        this.second =
                DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** Tells whether it is shown at all: what happens to groups is not. */
    static boolean shows(Entry entry) {
        return !entry.tellsOfChange();
    }

    /** {@code (NICK, 31/12/2026 23:59:59) TEXT}, in a group {@code (NICK, GROUP, 31/12/2026 23:59:59) TEXT}. */
    String entry(Entry entry) {
        String group = entry.groupName() == null ? "" : ", " + entry.groupName();
        return Shown.line("(" + entry.fromNickname() + group + ", " + time(entry.at()) + ") " + entry.body());
    }

    /** {@code 31/12/2026 23:59:59}. */
    String time(long at) {
        return second.format(Instant.ofEpochMilli(at));
    }

    /** One or more lines as they are written. */
    static Buffer frame(String lines) {
        return Buffer.buffer(lines + "\n");
    }
}
