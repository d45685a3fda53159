package dev.recado.terminal.screen.conversation;

import java.nio.charset.StandardCharsets;

/** What a line means that was typed into a conversation. */
sealed interface Typed {
    /** Of a text in UTF-8. A server takes 65536 unless it is configured otherwise; this leaves room for what is around it. */
    int BYTES_MAX = 60_000;

    /** Something to say. */
    record Words(String text) implements Typed {}

    /** Something to do; the argument may be empty. */
    record Command(Order order, String argument) implements Typed {}

    /** It looks like something to do, but is not; {@code alone} if there was nothing else. */
    record Unknown(String word, boolean alone) implements Typed {}

    /** More than any server takes. */
    record TooLong() implements Typed {}

    /** Nothing. */
    record Nothing() implements Typed {}

    /** Understands a line: what begins with one slash is an order, with two it is said with one. */
    static Typed of(String line) {
        String text = line.stripTrailing();
        if (text.isBlank()) {
            return new Nothing();
        }
        if (!text.startsWith("/") || text.startsWith("//")) {
            return words(text.startsWith("/") ? text.substring(1) : text);
        }
        String[] parts = text.substring(1).split("\\s+", 2);
        String argument = parts.length > 1 ? parts[1].strip() : "";
        Unknown unknown = new Unknown("/" + parts[0], argument.isEmpty());
        // Orders have one line: what has more was pasted, and is meant to be said.
        return text.contains("\n")
                ? unknown
                : Order.of(parts[0])
                        .<Typed>map(order -> new Command(order, argument))
                        .orElse(unknown);
    }

    private static Typed words(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > BYTES_MAX ? new TooLong() : new Words(text);
    }
}
