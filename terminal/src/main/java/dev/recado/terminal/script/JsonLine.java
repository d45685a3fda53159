package dev.recado.terminal.script;

import io.vertx.core.json.JsonObject;

/** Writes JSON as one line in which nothing is there without being seen: a terminal may be what shows it. */
public final class JsonLine {
    private JsonLine() {}

    /**
     * Writes an object.
     *
     * @param object what
     * @return JSON without line breaks; control and format characters are escaped
     */
    public static String of(JsonObject object) {
        StringBuilder line = new StringBuilder();
        object.encode().codePoints().forEach(c -> append(line, c));
        return line.toString();
    }

    private static void append(StringBuilder line, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> {
                for (char unit : Character.toChars(c)) {
                    line.append(String.format("\\u%04x", (int) unit));
                }
            }
            default -> line.appendCodePoint(c);
        }
    }
}
