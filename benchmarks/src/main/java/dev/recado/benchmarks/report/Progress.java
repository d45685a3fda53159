package dev.recado.benchmarks.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** One line that says how it goes, written over each second; nothing at all where nobody looks. */
public final class Progress {
    private final PrintWriter out;
    private final boolean shown;
    private int width;

    /**
     * Makes one.
     *
     * @param out where a terminal may be
     * @param shown whether there is one
     */
    public Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /**
     * Whether what this process writes to stderr is seen by a person. {@link System#console()} cannot tell: it looks at stdout, and
     * newer Javas always have one.
     *
     * @return true if it is a terminal; false if that is not known
     */
    public static boolean onTerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * Shows a line instead of the last one.
     *
     * @param line what is to be said
     */
    public void show(String line) {
        if (shown) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            out.flush();
            width = line.length();
        }
    }

    /** Leaves no line behind. */
    public void clear() {
        if (shown && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
