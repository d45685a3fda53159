package dev.recado.terminal.console;

import java.io.Console;

/** Whether there is somebody to talk to. */
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
