package dev.recado.terminal.console;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Who sits at the terminal, if anybody does. */
public final class Person {
    private Person() {}

    /**
     * Looks at the standard input and output.
     *
     * @return whether both are a terminal
     */
    public static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /**
     * Takes the terminal of this process.
     *
     * @param charset what it reads and writes, whatever Java thinks of it
     * @return to be closed, which gives it back as it was
     * @throws IOException if the system refuses
     */
    public static Terminal terminal(Charset charset) throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .encoding(charset)
                // Without these two Java's own idea of them wins, where Java has one: since 19, and 25 for the input.
                .stdinEncoding(charset)
                .stdoutEncoding(charset)
                .build();
    }

    /** Since Java 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
