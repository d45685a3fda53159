package dev.recado.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Results for people: for each workload a block, in it a line for each figure and a column for each run. */
public final class Table {
    private static final int TITLE_WIDTH = 26;
    private static final int COLUMN_WIDTH = 13;

    private Table() {}

    /**
     * Writes it.
     *
     * @param results of all runs, in the order in which they were measured
     * @return lines; with the medians, if anything ran more than once
     */
    public static List<String> of(List<Result> results) {
        Map<String, List<Result>> byWorkload = results.stream()
                .collect(Collectors.groupingBy(Result::workload, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byWorkload.forEach((workload, runs) -> lines.addAll(block(workload, runs)));
        return lines;
    }

    private static List<String> block(String workload, List<Result> runs) {
        List<String> lines = new ArrayList<>(List.of("", workload + settings(runs.get(0))));
        if (runs.size() > 1) {
            lines.add(heads(runs.size()));
        }
        for (Figure figure : Figure.values()) {
            List<Double> values = runs.stream()
                    .map(run -> run.figures().get(figure))
                    .filter(Objects::nonNull)
                    .toList();
            if (values.size() == runs.size()) {
                lines.add(line(figure, values));
            }
        }
        return lines;
    }

    private static String settings(Result run) {
        String settings = run.settings().entrySet().stream()
                .filter(setting -> !setting.getKey().equals(Result.RUN))
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
        return settings.isEmpty() ? "" : " (" + settings + ")";
    }

    private static String heads(int runs) {
        StringBuilder line = new StringBuilder(" ".repeat(TITLE_WIDTH));
        for (int run = 1; run <= runs; run++) {
            line.append(right("run " + run));
        }
        return line.append(right("median")).toString();
    }

    private static String line(Figure figure, List<Double> values) {
        StringBuilder line = new StringBuilder("  " + figure.title());
        line.append(" ".repeat(Math.max(1, TITLE_WIDTH - line.length())));
        values.forEach(value -> line.append(right(number(figure, value))));
        if (values.size() > 1) {
            line.append(right(number(figure, median(values))));
        }
        return line.toString();
    }

    /** Of an even number the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(Figure figure, double value) {
        return String.format(Locale.ROOT, "%,." + figure.decimals() + "f", value);
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN_WIDTH - text.length())) + text;
    }
}
