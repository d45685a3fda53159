package dev.recado.launcher.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line, ready to be executed. */
public final class Commands {
    private Commands() {}

    /**
     * Makes it.
     *
     * @param environment the environment, where keys may be set
     * @return executing it gives the code to end the process with; 0 after a start that succeeded, which goes on
     */
    public static CommandLine create(Map<String, String> environment) {
        CommandLine commands = new CommandLine(new RecadoCommand(new Launch(environment)))
                .setParameterExceptionHandler((exception, arguments) -> explain(exception));
        giveVersion(commands);
        return commands;
    }

    /** Commands of other rooms have the option to show it, and do not know it. */
    private static void giveVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Commands::giveVersion);
    }

    private static int explain(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("recado: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, command.getErr());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
