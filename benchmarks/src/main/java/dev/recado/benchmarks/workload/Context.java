package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.report.Progress;
import dev.recado.benchmarks.server.LoadedServer;

/**
 * What a run of a workload has.
 *
 * @param server which load is put on
 * @param loops the driver's event loops, fresh ones
 * @param trouble for what goes wrong on them
 * @param progress shows how it goes
 * @param measure how long, how often
 */
record Context(LoadedServer server, Loops loops, Trouble trouble, Progress progress, MeasureOptions measure) {
    /** As much as was asked for. */
    Patience patience() {
        return new Patience(trouble, measure.run().patienceSeconds());
    }
}
