package dev.recado.terminal.command;

import dev.recado.terminal.language.Language;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.profile.Folders;
import dev.recado.terminal.profile.Profiles;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param environment the variables of the process
 * @param language how to speak to the person
 * @param folders where the person's files are
 * @param logging what becomes of the log
 */
public record Surroundings(Map<String, String> environment, Language language, Folders folders, Logging logging) {
    /** The bundle of this package: what the commands say, and their usage. */
    static final String BUNDLE = "dev.recado.terminal.command.command";

    /**
     * Those of this process.
     *
     * @param environment its variables
     * @param logging what becomes of the log
     * @return its surroundings
     */
    public static Surroundings of(Map<String, String> environment, Logging logging) {
        Path home = Path.of(System.getProperty("user.home"));
        Folders folders = Folders.of(environment, home, System.getProperty("os.name"));
        return new Surroundings(environment, Language.of(environment), folders, logging);
    }

    /** The person's profiles. */
    Profiles profiles() {
        return new Profiles(folders.profiles());
    }

    /** What the commands say. */
    Texts texts() {
        return Texts.of(BUNDLE, language.locale());
    }
}
