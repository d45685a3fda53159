package dev.recado.benchmarks.report;

import io.vertx.core.json.JsonObject;

/** A result for programs: an object of JSON in one line. */
public final class JsonLine {
    private JsonLine() {}

    /**
     * Writes it.
     *
     * @param result of a run
     * @return without the end of the line
     */
    public static String of(Result result) {
        JsonObject json = new JsonObject().put("workload", result.workload());
        result.settings().forEach(json::put);
        result.figures().forEach((figure, value) -> json.put(figure.jsonName(), rounded(figure, value)));
        return json.encode();
    }

    private static Number rounded(Figure figure, double value) {
        if (figure.decimals() == 0) {
            return Math.round(value);
        }
        double unit = Math.pow(10, figure.decimals());
        return Math.round(value * unit) / unit;
    }
}
