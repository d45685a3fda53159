package dev.recado.system.terminal;

import dev.recado.system.server.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person's folders and language, and the program in them. */
final class Home {
    private final Terminals terminals;
    private final Path directory;
    private final String language;

    Home(Terminals terminals, Path directory, String language) {
        this.terminals = terminals;
        this.directory = directory;
        this.language = language;
    }

    Path configuration() {
        return directory.resolve("config");
    }

    Path data() {
        return directory.resolve("data");
    }

    /** The same folders in another language, as {@code LANG} has it. */
    Home in(String language) {
        return new Home(terminals, directory, language);
    }

    /** Starts {@code recado} in a terminal. */
    TerminalProcess recado(String... arguments) {
        return start(Run.command(Run.shortLived(), List.of(arguments)));
    }

    /** Starts {@code recado} as a script does: without a terminal. */
    Run script(String... arguments) {
        return Run.start(directory.resolve("logs"), environment(), Run.command(Run.shortLived(), List.of(arguments)));
    }

    /** Starts any program in a terminal. */
    TerminalProcess start(List<String> command) {
        return terminals.add(TerminalProcess.start(directory, environment(), command));
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("TERM", "xterm-256color");
        environment.put("LANG", language);
        environment.put("HOME", directory.toString());
        environment.put("XDG_CONFIG_HOME", configuration().toString());
        environment.put("XDG_DATA_HOME", data().toString());
        return environment;
    }

    /** All files and folders in it. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
