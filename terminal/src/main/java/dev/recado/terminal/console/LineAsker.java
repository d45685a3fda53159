package dev.recado.terminal.console;

import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.signin.Asker;
import dev.recado.terminal.signin.NoAnswerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Asks on the terminal. Remembers no answer. Whoever makes one closes it, which gives the terminal back as it was. */
public final class LineAsker implements Asker, AutoCloseable {
    private static final char HIDDEN = '\0';

    private final Terminal terminal;
    private final LineReader reader;
    private final Texts texts;

    LineAsker(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /**
     * Takes the terminal of this process.
     *
     * @param language how to speak to the person
     * @return the person there
     * @throws UncheckedIOException if there is no terminal
     */
    public static LineAsker open(Language language) {
        try {
            Terminal terminal = Person.terminal(language.charset());
            return new LineAsker(terminal, Texts.of("dev.recado.terminal.console.console", language.locale()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String line(String question, String suggestion) {
        String prompt = suggestion == null ? question + ": " : question + " [" + suggestion + "]: ";
        String answer = "";
        while (answer.isEmpty()) {
            String typed = answer(() -> reader.readLine(prompt)).strip();
            answer = typed.isEmpty() && suggestion != null ? suggestion : typed;
        }
        return answer;
    }

    @Override
    public String secret(String question) {
        String answer = "";
        while (answer.isEmpty()) {
            answer = answer(() -> reader.readLine(question + ": ", HIDDEN));
        }
        return answer;
    }

    @Override
    public boolean yes(String question) {
        Optional<Boolean> meant;
        do {
            meant = meant(answer(() -> reader.readLine(question + " " + texts.say("yes.or.no") + " ")));
        } while (meant.isEmpty());
        return meant.get();
    }

    /** Either language is understood; an empty line means no, and whatever else nothing at all. */
    private static Optional<Boolean> meant(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes", "s", "sim" -> Optional.of(true);
            case "", "n", "no", "nao", "não" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public void say(String text) {
        // Whatever it quotes: no control character gets through, and nothing becomes a line of its own.
        terminal.writer().println(Harmless.line(text, " "));
        terminal.writer().flush();
    }

    private static String answer(Supplier<String> question) {
        try {
            return question.get();
        } catch (UserInterruptException | EndOfFileException e) {
            throw new NoAnswerException(e);
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
