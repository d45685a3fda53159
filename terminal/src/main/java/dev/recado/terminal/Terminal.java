package dev.recado.terminal;

import dev.recado.terminal.command.Logging;
import dev.recado.terminal.command.Surroundings;
import dev.recado.terminal.command.TerminalCommands;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.talk.Talk;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Brings the parts of the room together. */
public final class Terminal {
    /** What the commands are called. */
    public static final Set<String> NAMES =
            Set.of("chat", "send", "listen", "users", "groups", "history", "login", "logout", "profiles");

    private Terminal() {}

    /**
     * What can be typed behind {@code recado} to talk.
     *
     * @param environment the variables of the process
     * @param logging what becomes of the log
     * @return the commands, see {@link TerminalCommands#all}
     */
    public static List<CommandLine> commands(Map<String, String> environment, Logging logging) {
        return TerminalCommands.all(Surroundings.of(environment, logging), new Talk());
    }

    /**
     * Says that the output could not be written.
     *
     * @param environment the variables of the process
     * @param err where to
     * @param why what happened
     */
    public static void complain(Map<String, String> environment, PrintWriter err, IOException why) {
        TerminalCommands.complain(Language.of(environment), err, why);
    }
}
