package dev.recado.terminal.profile;

import dev.recado.contract.id.AccountId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a person's files are.
 *
 * @param config what the person decided, and who he is
 * @param data what has come together since
 */
public record Folders(Path config, Path data) {
    private static final String NAME = "recado";

    /**
     * Where the system wants them: {@code %APPDATA%} and {@code %LOCALAPPDATA%} on Windows; elsewhere {@code $XDG_CONFIG_HOME} and {@code
     * $XDG_DATA_HOME}, or {@code .config} and {@code .local/share} in the home folder. A variable that is no absolute path counts as not set.
     *
     * @param environment the variables of the process; {@code HOME} wins over the home folder that is passed in
     * @param home the home folder, as the system knows it
     * @param system the name of the system, as in Java's property {@code os.name}
     * @return folders that need not exist yet
     */
    public static Folders of(Map<String, String> environment, Path home, String system) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            Path roaming = path(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            Path local =
                    path(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            return new Folders(roaming.resolve(NAME), local.resolve(NAME));
        }
        Path own = path(environment, "HOME", home);
        Path config = path(environment, "XDG_CONFIG_HOME", own.resolve(".config"));
        Path data = path(environment, "XDG_DATA_HOME", own.resolve(".local").resolve("share"));
        return new Folders(config.resolve(NAME), data.resolve(NAME));
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }

    /**
     * Where the profiles are.
     *
     * @return a folder with a file for each
     */
    public Path profiles() {
        return config.resolve("profiles");
    }

    /**
     * Where everything is that belongs to a profile.
     *
     * @param profile its name
     * @return a folder
     */
    public Path data(String profile) {
        return data.resolve(Profile.checkName(profile));
    }

    /**
     * Where the local store of an account is.
     *
     * @param profile the name of its profile
     * @param account which
     * @return a folder
     */
    public Path store(String profile, AccountId account) {
        return data(profile).resolve(account.toString());
    }
}
