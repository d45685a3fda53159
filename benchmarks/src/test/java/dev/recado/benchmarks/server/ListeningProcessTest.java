package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListeningProcessTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void shouldNameTheProcessThatIsNotThere() throws IOException {
        assertThat(ListeningProcess.problem(Long.MAX_VALUE, 7000)).hasValue("there is no process 9223372036854775807");
    }

    @Test
    void shouldBelieveTheProcessThatListens() throws IOException {
        try (FakeServer server = new FakeServer()) {
            assertThat(ListeningProcess.problem(SELF, server.port())).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldNotBelieveAProcessThatDoesNotListenThere() throws IOException {
        // Port 1 of loopback: nobody listens there.
        assertThat(ListeningProcess.problem(SELF, 1)).hasValue("process " + SELF + " does not listen on port 1");
    }

    @Test
    void shouldTellListenersFromConnections() {
        List<String> lines = List.of(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                "   0: 0100007F:1B58 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41 1 0",
                "   1: 0100007F:1B58 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 42 1 0",
                "   2: 0100007F:1B59 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 43 1 0");

        assertThat(ListeningProcess.sockets(lines, 7000)).containsExactly("socket:[41]");
    }
}
