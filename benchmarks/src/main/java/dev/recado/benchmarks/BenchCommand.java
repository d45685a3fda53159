package dev.recado.benchmarks;

import dev.recado.benchmarks.relay.RelayCommand;
import dev.recado.benchmarks.workload.ConnectionsCommand;
import dev.recado.benchmarks.workload.CrashCommand;
import dev.recado.benchmarks.workload.GroupCommand;
import dev.recado.benchmarks.workload.OfflineCommand;
import dev.recado.benchmarks.workload.OnlineCommand;
import dev.recado.benchmarks.workload.StormCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recado bench}: the workloads, one command each. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Puts load on a server, counts, and checks that nothing is lost, repeated or out of order.",
        synopsisSubcommandLabel = "WORKLOAD",
        subcommands = {
            OnlineCommand.class,
            OfflineCommand.class,
            GroupCommand.class,
            ConnectionsCommand.class,
            StormCommand.class,
            CrashCommand.class,
            RelayCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado bench online                     a server of its own, for once",
            "  recado bench online --rate 2000 --json  a fixed rate; a line of JSON",
            "  recado bench online --server 127.0.0.1:7000 --pid 4711",
            "  recado bench help online                all options"
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing required workload");
    }
}
