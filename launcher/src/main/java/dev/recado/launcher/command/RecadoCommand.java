package dev.recado.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code recado}: starts the server when no other command is named. */
@Command(
        name = "recado",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "A chat backend: what is accepted is on disk, and waits until it is acknowledged.",
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado                                  start, with the data in ./data",
            "  recado --data /var/lib/recado           keep the data elsewhere",
            "  recado --conf my.yaml --set node=one    a file, and one key besides",
            "  recado help serve                       more about the server",
            "  recado chat                             talk to people and groups",
            "  recado bench online                     how fast it is here"
        })
final class RecadoCommand implements Callable<Integer> {
    private final Launch launch;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServeOptions options;

    RecadoCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return start(options);
    }

    int startWith(ServeOptions later) {
        return start(options.and(later));
    }

    private int start(ServeOptions all) {
        return launch.start(all, spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
