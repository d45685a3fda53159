package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.report.Result;
import java.util.List;

/** Something that is done to a server. */
interface Workload {
    /**
     * Does it once, and waits for the end.
     *
     * @param context a fresh one for each run
     * @return what came of it: one result, or several that were measured in turn
     */
    List<Result> run(Context context);
}
