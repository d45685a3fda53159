package dev.recado.terminal.command;

import java.nio.file.Path;

/**
 * What becomes of the log, which must not tear what a person or another program reads: only what should never happen goes to stderr. The
 * launcher knows how.
 */
public interface Logging {
    /**
     * Writes warnings and errors to a file, and nothing to stderr.
     *
     * @param file which; begins anew before it becomes large
     */
    void toFile(Path file);
}
