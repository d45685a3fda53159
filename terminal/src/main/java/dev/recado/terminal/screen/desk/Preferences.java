package dev.recado.terminal.screen.desk;

import java.nio.file.Path;

/** Where settings are kept. Asked on the person's thread. */
public interface Preferences {
    /**
     * How it is wanted now.
     *
     * @return the settings
     */
    Settings settings();

    /**
     * Changes and keeps them.
     *
     * @param settings from now on
     * @throws java.io.UncheckedIOException if they cannot be kept; then they are as before
     */
    void keep(Settings settings);

    /**
     * The file with the server, the account and these settings.
     *
     * @return the path
     */
    Path profile();

    /**
     * The folder with contacts and messages.
     *
     * @return the path
     */
    Path messages();
}
