package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.report.JsonLine;
import dev.recado.benchmarks.report.Progress;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.report.Table;
import dev.recado.benchmarks.server.LoadedServer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Does a workload as often as was asked for, and reports. */
final class Runs {
    private final Function<Consumer<String>, LoadedServer> open;
    private final MeasureOptions measure;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;

    Runs(TargetOptions target, MeasureOptions measure, CommandLine command) {
        this(target::open, measure, command);
    }

    /** With a server that is opened in a way of its own, for each run; told where to say what was started. */
    Runs(Function<Consumer<String>, LoadedServer> open, MeasureOptions measure, CommandLine command) {
        this.open = open;
        this.measure = measure;
        this.out = command.getOut();
        this.err = command.getErr();
        this.progress = new Progress(err, Progress.onTerminal());
    }

    /**
     * Does it. A server of the driver's own is a fresh one each time.
     *
     * @return the code to end the process with
     */
    int execute(Workload workload) {
        try {
            List<Result> results = new ArrayList<>();
            for (int run = 1; run <= measure.run().runs(); run++) {
                results.addAll(run(workload, run));
            }
            if (!measure.run().json()) {
                Table.of(results).forEach(out::println);
            }
            return results.stream().allMatch(Result::kept) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (RuntimeException e) {
            progress.clear();
            err.println("recado: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private List<Result> run(Workload workload, int run) {
        try (LoadedServer server = open.apply(err::println);
                Loops loops = new Loops(measure.run().threads())) {
            Trouble trouble = new Trouble();
            List<Result> results = workload.run(new Context(server, loops, trouble, progress, measure)).stream()
                    .map(result -> result.told(Result.RUN, run))
                    .toList();
            progress.clear();
            trouble.remark().ifPresent(remark -> err.println("recado: " + remark));
            if (measure.run().json()) {
                results.forEach(result -> out.println(JsonLine.of(result)));
            }
            return results;
        }
    }
}
