package dev.recado.terminal.script;

import dev.recado.terminal.language.Harmless;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list with columns of the same width. */
final class Table implements Listing {
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final List<String[]> rows = new ArrayList<>();

    Table(PrintWriter out, String... heads) {
        this.out = out;
        rows.add(heads);
    }

    @Override
    public void row(JsonObject object, String... columns) {
        rows.add(Arrays.stream(columns)
                .map(text -> Harmless.line(text, TextEvents.LINE_BREAK))
                .toArray(String[]::new));
    }

    @Override
    public void end() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            Arrays.setAll(widths, column -> Math.max(widths[column], width(row[column])));
        }
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(String[] row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row[i]).append(" ".repeat(widths[i] - width(row[i]))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
