package dev.recado.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void shouldRememberWhyItCouldNotBeWritten() {
        Output output = new Output(failingWith("No space left on device"));

        assertThat(output.failure()).isEmpty();
        new PrintWriter(output, true).println("hi");

        assertThat(output.failure())
                .hasValueSatisfying(cause -> assertThat(cause).hasMessage("No space left on device"));
    }

    @Test
    void shouldTakeAReaderWhoStopsForNoFailure() {
        Output output = new Output(failingWith("Broken pipe"));

        new PrintWriter(output, true).println("hi");

        assertThat(output.failure()).isEmpty();
    }

    private static OutputStream failingWith(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
