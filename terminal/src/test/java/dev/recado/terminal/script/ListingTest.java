package dev.recado.terminal.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ListingTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);

    @Test
    void shouldPutTabsBetweenColumns() {
        fill(Listing.lines(out));

        assertThat(written.toString().lines()).containsExactly("bia\tonline\t", "caio\toffline\tCaio Prado");
    }

    @Test
    void shouldMakeColumnsOfTheSameWidth() {
        fill(Listing.table(out, "NICKNAME", "", "NAME"));

        assertThat(written.toString().lines())
                .containsExactly("NICKNAME           NAME", "bia       online", "caio      offline  Caio Prado");
    }

    @Test
    void shouldWriteALineOfJsonForEach() {
        fill(Listing.json(out));

        assertThat(written.toString().lines()).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    private static void fill(Listing listing) {
        listing.row(new JsonObject().put("n", 1), "bia", "online", "");
        listing.row(new JsonObject().put("n", 2), "caio", "offline", "Caio\tPrado\n");
        listing.end();
    }
}
