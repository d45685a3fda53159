package dev.recado.gateway.numeric;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.OptionalLong;

/** How a variant writes times. */
public enum TimeForm {
    /** Seconds since 1970, in 10 digits. */
    SECONDS("0000000000") {
        @Override
        String write(long seconds, ZoneId zone) {
            return String.format("%010d", seconds);
        }

        @Override
        OptionalLong seconds(String written, ZoneId zone) {
            return OptionalLong.of(Long.parseLong(written));
        }
    },
    /** Day and minute, {@code dd/MM/yyyy;HH:mm}, where the server is. */
    MINUTES("00/00/0000;00:00") {
        @Override
        String write(long seconds, ZoneId zone) {
            return FORM.format(Instant.ofEpochSecond(seconds).atZone(zone));
        }

        @Override
        OptionalLong seconds(String written, ZoneId zone) {
            try {
                return OptionalLong.of(
                        LocalDateTime.parse(written, FORM).atZone(zone).toEpochSecond());
            } catch (DateTimeParseException e) {
                return OptionalLong.empty();
            }
        }
    };

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uuuu;HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final String shape;

    TimeForm(String shape) {
        this.shape = shape;
    }

    /** How many characters it has. */
    int chars() {
        return shape.length();
    }

    /** What the characters are, 0 standing for any digit. */
    String shape() {
        return shape;
    }

    /** Whether a text has the shape. */
    boolean fits(String text) {
        return text.replaceAll("[0-9]", "0").equals(shape);
    }

    /** Writes a time, in seconds since 1970. */
    abstract String write(long seconds, ZoneId zone);

    /** Reads what has the shape; nothing if there is no such time. */
    abstract OptionalLong seconds(String written, ZoneId zone);
}
