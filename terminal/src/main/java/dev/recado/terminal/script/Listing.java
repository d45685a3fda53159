package dev.recado.terminal.script;

import dev.recado.terminal.language.Harmless;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a list, as whoever reads it wants them. */
public interface Listing {
    /**
     * Adds a row.
     *
     * @param object what it is for programs
     * @param columns what it is for people; some may be empty
     */
    void row(JsonObject object, String... columns);

    /** What others may have written, in one line. */
    private static String cell(String text) {
        return Harmless.line(text, TextEvents.LINE_BREAK);
    }

    /** There are no more: what was not written yet is written now. */
    default void end() {}

    /**
     * A line of JSON for each row.
     *
     * @param out where to
     * @return an empty list
     */
    static Listing json(PrintWriter out) {
        return (object, columns) -> out.println(JsonLine.of(object));
    }

    /**
     * A line for each row, a tab between its columns.
     *
     * @param out where to
     * @return an empty list
     */
    static Listing lines(PrintWriter out) {
        return (object, columns) ->
                out.println(Stream.of(columns).map(Listing::cell).collect(Collectors.joining("\t")));
    }

    /**
     * A table with columns of the same width, written in the end.
     *
     * @param out where to
     * @param heads what stands above the columns
     * @return an empty list
     */
    static Listing table(PrintWriter out, String... heads) {
        return new Table(out, heads);
    }
}
