package dev.recado.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code recado serve}: the same as {@code recado} alone, in as many words. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Starts the server; prints one line to stdout when it accepts connections.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado serve --data /var/lib/recado",
            "  recado serve --set listeners.main.port=0      a free port",
            "  recado serve --set listeners.side.port=7100   one more listener",
            "  RECADO_LIMITS_WINDOW=64 recado serve          a key by its variable"
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private RecadoCommand recado;

    @Mixin
    private ServeOptions options;

    @Override
    public Integer call() {
        return recado.startWith(options);
    }
}
