package dev.recado.terminal.screen.conversation;

/** What a line means that was typed into a conversation. */
sealed interface Typed {
    /** Something to say. */
    record Words(String text) implements Typed {}

    /** Something to do; the argument may be empty. */
    record Command(Order order, String argument) implements Typed {}

    /** It looks like something to do, but is not. */
    record Unknown(String word) implements Typed {}

    /** Nothing. */
    record Nothing() implements Typed {}

    /** Understands a line: what begins with one slash is an order, with two it is said with one. */
    static Typed of(String line) {
        String text = line.stripTrailing();
        if (text.isBlank()) {
            return new Nothing();
        }
        if (!text.startsWith("/") || text.startsWith("//")) {
            return new Words(text.startsWith("/") ? text.substring(1) : text);
        }
        String[] parts = text.substring(1).split("\\s+", 2);
        String argument = parts.length > 1 ? parts[1].strip() : "";
        return Order.of(parts[0])
                .<Typed>map(order -> new Command(order, argument))
                .orElseGet(() -> new Unknown("/" + parts[0]));
    }
}
