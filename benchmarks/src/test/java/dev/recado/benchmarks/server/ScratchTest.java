package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path parent;

    private Path aDirectory(String name, String file) throws IOException {
        Path directory = Files.createDirectories(parent.resolve(name).resolve("data"));
        Files.createFile(directory.resolve("log.script"));
        Files.createFile(parent.resolve(name).resolve(file));
        return parent.resolve(name);
    }

    @Test
    void shouldBeGoneWhenItIsRemoved() throws IOException {
        Scratch scratch = Scratch.make(parent);
        Files.createFile(scratch.path().resolve("log"));

        scratch.remove();
        scratch.remove();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void shouldRemoveWhatADriverLeftThatWasKilled() throws IOException {
        Path left = aDirectory("recado-bench1", "driver");

        Scratch scratch = Scratch.make(parent);

        assertThat(left).doesNotExist();
        scratch.remove();
    }

    @Test
    void shouldLeaveAloneWhatIsInUseOrNobodyKnows() throws IOException {
        Path unknown = aDirectory("recado-bench1", "something");
        Path other = aDirectory("recado", "driver");
        Scratch first = Scratch.make(parent);

        Scratch second = Scratch.make(parent);

        assertThat(unknown).exists();
        assertThat(other).exists();
        assertThat(first.path()).exists();
        first.remove();
        second.remove();
    }
}
