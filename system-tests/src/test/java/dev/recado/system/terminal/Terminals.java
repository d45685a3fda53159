package dev.recado.system.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The terminals of a test, and the folders of those who sit there. They are gone when it ends; if it failed, what was on them is shown. */
final class Terminals implements AfterEachCallback {
    private final List<TerminalProcess> processes = new ArrayList<>();
    private final List<Path> homes = new ArrayList<>();

    /** Somebody who never used the program, and reads English. */
    Home home() {
        try {
            Path directory = Files.createTempDirectory("recado-home");
            homes.add(directory);
            return new Home(this, directory, "C.UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TerminalProcess add(TerminalProcess process) {
        processes.add(process);
        return process;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            processes.forEach(process -> System.err.println(process.screen()));
        }
        processes.forEach(TerminalProcess::close);
        for (Path home : homes) {
            delete(home);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
