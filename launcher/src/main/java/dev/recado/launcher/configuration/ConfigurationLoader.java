package dev.recado.launcher.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes one configuration of what is written in four places: the defaults, a file, the environment, the command line. */
public final class ConfigurationLoader {
    private final String version;

    /**
     * A loader for a server.
     *
     * @param version the server's, as clients see it
     */
    public ConfigurationLoader(String version) {
        this.version = version;
    }

    /**
     * Reads and checks everything. Of two values for a key the later place's holds; within the command line the later one.
     *
     * @param file a user's file, or {@code null}
     * @param environment the environment; what begins with {@code RECADO_} is read
     * @param commandLine {@code key=value}, as {@code --set} takes them
     * @return the configuration
     * @throws ConfigurationException at the first value that cannot be used
     */
    public Configuration load(Path file, Map<String, String> environment, List<String> commandLine)
            throws ConfigurationException {
        Settings settings = Settings.of(
                YamlDocument.defaults(),
                file == null ? List.of() : YamlDocument.file(file),
                environment,
                parse(commandLine));
        return new ConfigurationReader(settings, version).read();
    }

    private static List<Assignment> parse(List<String> commandLine) throws ConfigurationException {
        List<Assignment> assignments = new ArrayList<>();
        for (String text : commandLine) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException("--set " + text + " (expected: key=value)");
            }
            assignments.add(Assignment.ofText(text.substring(0, equals), text.substring(equals + 1), "--set"));
        }
        return assignments;
    }
}
