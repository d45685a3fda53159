package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.server.ServerProcess;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at {@code recado chat}, in English: what he does there, in the words of the screen. */
final class Chat {
    static final String PASSWORD = "only-ana-and-the-server-know";

    private static final String TIME = "\\d\\d:\\d\\d ";
    private static final Pattern TEXT =
            Pattern.compile(TIME + "\\S+: (?<text>.*?)( (…|✓|✓✓)( \\d+)?( read| · read by \\d+)?)?");

    private final TerminalProcess terminal;

    private Chat(TerminalProcess terminal) {
        this.terminal = terminal;
    }

    /** Comes for the first time, and makes an account. */
    static Chat firstRun(Home home, ServerProcess server, String nickname, String... options) {
        TerminalProcess terminal = start(home, options);
        Screen screen = terminal.screen();
        screen.await("Server [");
        terminal.enter("127.0.0.1:" + server.port());
        screen.await("Nickname:");
        terminal.enter(nickname);
        screen.await("Password of " + nickname + ":");
        terminal.enter(PASSWORD);
        screen.await("Make a new account " + nickname + " with this password?");
        terminal.enter("y");
        screen.await("The same password again:");
        terminal.enter(PASSWORD);
        return new Chat(terminal).seesTheMenu();
    }

    /** Comes again: nothing is asked. */
    static Chat again(Home home, String... options) {
        return new Chat(start(home, options)).seesTheMenu();
    }

    private static TerminalProcess start(Home home, String... options) {
        return home.recado(
                Stream.concat(Stream.of("chat"), Arrays.stream(options)).toArray(String[]::new));
    }

    TerminalProcess terminal() {
        return terminal;
    }

    Screen screen() {
        return terminal.screen();
    }

    Chat sees(String text) {
        screen().await(text);
        return this;
    }

    Chat seesTheMenu() {
        return seesAsTheLastLine("Number or name:");
    }

    /** What he has typed so far, with what stands before it. */
    Chat seesAsTheLastLine(String line) {
        screen().awaitLines("as the last line: " + line, lines -> last(lines).equals(line));
        return this;
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** Chooses from the menu, and waits for the question that follows. */
    Chat chooses(String number, String question) {
        terminal.enter(number);
        return seesAsTheLastLine(question);
    }

    /** Answers a question, and waits for the next one. */
    Chat answers(String answer, String question) {
        return chooses(answer, question);
    }

    /** Begins to talk to somebody, or in a group, by the name instead of the number. */
    Chat talksTo(String name) {
        return chooses(name, name + ">");
    }

    Chat says(String... texts) {
        for (String text : texts) {
            terminal.enter(text);
        }
        return this;
    }

    /** A message has come to the conversation that is open. */
    Chat hears(String author, String text) {
        screen().awaitLine(TIME + author + ": " + Pattern.quote(text));
        return this;
    }

    /** A message of his own has got so far. */
    Chat seesItsMark(String text, String mark) {
        screen().awaitLine(TIME + "\\S+: " + Pattern.quote(text + " " + mark));
        return this;
    }

    /** The texts of the conversation that is open, in the order of the screen, without their marks. */
    List<String> texts() {
        return screen().lines().stream()
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(message -> message.group("text"))
                .toList();
    }

    /** Goes back to the menu. */
    Chat goesBack() {
        terminal.type(Keys.CTRL_D);
        return seesTheMenu();
    }

    /** Leaves from the menu. */
    void leaves() {
        terminal.type(Keys.CTRL_D);
        assertThat(terminal.exit()).isZero();
    }
}
