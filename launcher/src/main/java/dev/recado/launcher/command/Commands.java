package dev.recado.launcher.command;

import dev.recado.benchmarks.BenchCommand;
import dev.recado.launcher.program.ProgramLog;
import dev.recado.terminal.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line, ready to be executed. */
public final class Commands {
    private static final IExecutionExceptionHandler BY_COMMAND = Commands::fail;

    private Commands() {}

    /**
     * Makes it.
     *
     * @param environment the environment, where keys may be set
     * @return executing it gives the code to end the process with; 0 after a start that succeeded, which goes on
     */
    public static CommandLine create(Map<String, String> environment) {
        CommandLine commands = new CommandLine(new RecadoCommand(new Launch(environment)));
        commands.addSubcommand(new ServeCommand());
        commands.setExecutionStrategy(Commands::execute)
                .setParameterExceptionHandler((exception, arguments) -> explain(exception))
                .setExecutionExceptionHandler(BY_COMMAND);
        // These have handlers of their own, which must not be replaced.
        Terminal.commands(environment, new ProgramLog())
                .forEach(command -> commands.addSubcommand(command.getCommandName(), command));
        List.of(new DrainCommand(), new BenchCommand(), new VersionCommand(), new HelpCommand())
                .forEach(commands::addSubcommand);
        giveVersion(commands);
        return commands;
    }

    /** Whoever has a command knows what its failures mean. */
    private static int fail(Exception cause, CommandLine command, ParseResult parsed) throws Exception {
        IExecutionExceptionHandler own = command.getExecutionExceptionHandler();
        if (own == BY_COMMAND) {
            throw cause;
        }
        return own.handleExecutionException(cause, command, parsed);
    }

    /** Commands of other rooms have the option to show it, and do not know it. */
    private static void giveVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Commands::giveVersion);
    }

    private static int execute(ParseResult parsed) {
        if (!parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested() && parsed.hasSubcommand()) {
            checkThatNothingIsIgnored(parsed, parsed.subcommand().commandSpec());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** What stands before a command is for the server, and is passed on to {@code serve} alone. */
    private static void checkThatNothingIsIgnored(ParseResult parsed, CommandSpec command) {
        if (!(command.userObject() instanceof ServeCommand)
                && !parsed.matchedOptions().isEmpty()) {
            String option = parsed.matchedOptions().get(0).longestName();
            throw new ParameterException(
                    command.commandLine(),
                    option + " has no effect before " + command.name() + ": it is an option of the server");
        }
    }

    private static int explain(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        // Some of picocli's own messages have several lines, or a full stop.
        String what = exception.getMessage().lines().map(String::strip).collect(Collectors.joining(" "));
        err.println("recado: " + what.replaceFirst("\\.$", "") + "; see `" + help(command) + "`");
        UnmatchedArgumentException.printSuggestions(exception, err);
        return CommandLine.ExitCode.USAGE;
    }

    /** What is typed to read more about a command. */
    private static String help(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return command.getSubcommands().containsKey("help")
                ? spec.qualifiedName() + " help"
                : spec.parent().qualifiedName() + " help " + spec.name();
    }
}
