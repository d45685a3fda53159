package dev.recado.benchmarks.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of a workload came to.
 *
 * @param workload its name
 * @param settings what it was told, such as {@code pairs}; shown in JSON
 * @param figures those that apply; what could not be measured is not there
 */
public record Result(String workload, Map<String, Number> settings, Map<Figure, Double> figures) {
    /** The setting that says the how-manieth run it was, from 1. */
    public static final String RUN = "run";

    /** Copies both maps. */
    public Result {
        settings = new LinkedHashMap<>(settings);
        figures = new EnumMap<>(figures);
    }

    /**
     * Begins without figures.
     *
     * @param workload its name
     * @return to be filled
     */
    public static Result of(String workload) {
        return new Result(workload, Map.of(), new EnumMap<>(Figure.class));
    }

    /**
     * One more figure.
     *
     * @param figure which
     * @param value its value; not kept if it is not a finite number
     * @return otherwise the same
     */
    public Result with(Figure figure, double value) {
        Result result = new Result(workload, settings, figures);
        if (Double.isFinite(value)) {
            result.figures.put(figure, value);
        }
        return result;
    }

    /**
     * One more setting.
     *
     * @param name its name in JSON
     * @param value its value
     * @return otherwise the same
     */
    public Result told(String name, Number value) {
        Result result = new Result(workload, settings, figures);
        result.settings.put(name, value);
        return result;
    }

    /**
     * Compares what is done in a second of CPU time.
     *
     * @param relay of a relay that did the same
     * @return with the share that the server does of its work, if both are known
     */
    public Result comparedWith(Result relay) {
        Double ours = figures.get(Figure.PER_SERVER_CPU_SECOND);
        Double its = relay.figures.get(Figure.PER_SERVER_CPU_SECOND);
        return ours == null || its == null ? this : with(Figure.RELAY_RATIO, ours / its);
    }

    /**
     * Whether the server kept what it promises.
     *
     * @return false if anything was lost, repeated, out of order or under a wrong number
     */
    public boolean kept() {
        return figures.getOrDefault(Figure.LOST, 0.0) == 0
                && figures.getOrDefault(Figure.REPEATED, 0.0) == 0
                && figures.getOrDefault(Figure.OUT_OF_ORDER, 0.0) == 0
                && figures.getOrDefault(Figure.WRONG_NUMBERS, 0.0) == 0;
    }
}
