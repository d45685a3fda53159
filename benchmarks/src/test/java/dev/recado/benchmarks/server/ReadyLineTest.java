package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyLineTest {
    @Test
    void shouldKnowWhereClientsConnect() {
        assertThat(ReadyLine.parse(
                        "recado 0.1.0 ready: main=127.0.0.1:7000 data=/var/lib/recado durable=disk node=chat-1"))
                .contains(new ReadyLine("0.1.0", "127.0.0.1", 7000, "disk"));
    }

    @Test
    void shouldFindTheMainListenerAmongOthers() {
        assertThat(ReadyLine.parse("recado 0.1.0 ready: inner=10.0.0.1:1 main=[::1]:7000 side=127.0.0.1:2 data=/a b"
                        + " durable=memory node=n"))
                .contains(new ReadyLine("0.1.0", "::1", 7000, "memory"));
    }

    @Test
    void shouldPassOverWhatTheJvmSays() {
        assertThat(ReadyLine.parse("[0.407s][info][jfr,startup] Started recording 1."))
                .isEmpty();
    }
}
