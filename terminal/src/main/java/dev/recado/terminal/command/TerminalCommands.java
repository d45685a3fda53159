package dev.recado.terminal.command;

import dev.recado.terminal.language.Language;
import dev.recado.terminal.language.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands of this room. */
public final class TerminalCommands {
    private TerminalCommands() {}

    /**
     * Makes them.
     *
     * @param surroundings what they find around them
     * @param screen where {@code chat} talks
     * @return each with its usage in the person's language, in the order in which a person comes to need them; what one throws is for its own
     *     {@link CommandLine#getExecutionExceptionHandler()}
     */
    public static List<CommandLine> all(Surroundings surroundings, ChatScreen screen) {
        ResourceBundle usage = ResourceBundle.getBundle(
                "dev.recado.terminal.command.usage",
                surroundings.language().locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return Stream.of(
                        new ChatCommand(surroundings, screen),
                        new SendCommand(surroundings),
                        new ListenCommand(surroundings),
                        new UsersCommand(surroundings),
                        new GroupsCommand(surroundings),
                        new HistoryCommand(surroundings),
                        new LoginCommand(surroundings),
                        new LogoutCommand(surroundings),
                        new ProfilesCommand(surroundings))
                .map(command -> new CommandLine(command)
                        .setResourceBundle(usage)
                        .registerConverter(Recipient.class, new Recipient.Converter(surroundings.texts()))
                        .setExecutionExceptionHandler(new Failures(surroundings)))
                .toList();
    }

    /**
     * Says that what a command had to say could not be written.
     *
     * @param language the person's
     * @param err where to
     * @param why what happened
     */
    public static void complain(Language language, PrintWriter err, IOException why) {
        Failures.complain(err, Texts.of(Surroundings.BUNDLE, language.locale()).say("failure.write", why.getMessage()));
    }
}
