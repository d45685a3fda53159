package dev.recado.terminal.command;

import dev.recado.terminal.console.Person;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.script.Listing;
import java.io.PrintWriter;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a list is written: a table for a person, lines with tabs for a program, or JSON. */
final class ListOptions {
    @Option(names = "--json")
    private boolean json;

    /**
     * An empty list.
     *
     * @param out where to
     * @param heads the names of its columns in the bundle
     */
    Listing listing(PrintWriter out, Texts texts, String... heads) {
        if (json) {
            return Listing.json(out);
        }
        return Person.isThere()
                ? Listing.table(out, Stream.of(heads).map(texts::say).toArray(String[]::new))
                : Listing.lines(out);
    }
}
