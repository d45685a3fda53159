package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.RelayOptions;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.report.JsonLine;
import dev.recado.benchmarks.report.Progress;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.report.Table;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.SettingException;
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
    private Relayed relay;

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

    /** The same by a relay, too, after each run. */
    Runs compareWith(RelayOptions options, TargetOptions target, Workload same) {
        if (options.relay()) {
            relay = new Relayed(target::openRelay, same);
        }
        return this;
    }

    /** How a relay is started, and what is done to it. */
    private record Relayed(Function<Consumer<String>, LoadedServer> open, Workload workload) {}

    /**
     * Does it. A server of the driver's own is a fresh one each time.
     *
     * @return the code to end the process with
     */
    int execute(Workload workload) {
        List<Result> results = new ArrayList<>();
        try {
            for (int run = 1; run <= measure.run().runs(); run++) {
                results.addAll(report(run(workload), run));
            }
            show(results);
            return results.stream().allMatch(Result::kept) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (RuntimeException e) {
            progress.clear();
            show(results);
            if (!OwnServer.isDriverEnding()) {
                say(said(e));
            }
            return e instanceof SettingException ? ExitCode.USAGE : ExitCode.SOFTWARE;
        }
    }

    private void show(List<Result> results) {
        if (!measure.run().json()) {
            Table.of(results).forEach(out::println);
        }
    }

    private List<Result> run(Workload workload) {
        List<Result> results = new ArrayList<>(run(open, workload));
        if (relay != null) {
            Result carried = run(relay.open(), relay.workload()).get(0);
            results.set(0, results.get(0).comparedWith(carried));
            results.add(carried);
        }
        return results;
    }

    private List<Result> run(Function<Consumer<String>, LoadedServer> opening, Workload workload) {
        LoadedServer server = opening.apply(err::println);
        try {
            return run(server, workload);
        } finally {
            close(server);
        }
    }

    private List<Result> run(LoadedServer server, Workload workload) {
        Trouble trouble = new Trouble();
        Loops loops = new Loops(measure.run().threads(), trouble);
        try {
            List<Result> results = workload.run(new Context(server, loops, trouble, progress, measure));
            trouble.check();
            progress.clear();
            trouble.remark().ifPresent(this::say);
            return results;
        } finally {
            close(loops);
        }
    }

    /** What was measured is no worse if something cannot be put away afterwards. */
    private void close(AutoCloseable used) {
        try {
            used.close();
        } catch (Exception e) {
            progress.clear();
            say(said(e));
        }
    }

    private void say(String what) {
        err.println("recado: " + what);
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private List<Result> report(List<Result> results, int run) {
        List<Result> told =
                results.stream().map(result -> result.told(Result.RUN, run)).toList();
        if (measure.run().json()) {
            told.forEach(result -> out.println(JsonLine.of(result)));
        }
        return told;
    }
}
