package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessUsageTest {
    private static final String STATUS = """
            Name:\tjava
            VmPeak:\t 9000000 kB
            VmHWM:\t  204800 kB
            VmRSS:\t  153600 kB
            Threads:\t31
            """;

    @Test
    void shouldReadCpuTimeBehindANameOfAnyCharacters() {
        String stat = "4711 (a) R (b)) S 1 4711 4711 0 -1 4194304 500 0 0 0 1234 66 7 8 20 0 31 0 900 1 2 3";

        ProcessUsage usage = ProcessUsage.parse(stat, STATUS, 17);

        assertThat(usage).isEqualTo(new ProcessUsage(13.0, 153_600, 204_800, 17));
    }

    @Test
    void shouldSeeNoMemoryInAProcessThatHasEnded() {
        String stat = "4711 (java) Z 1 4711 4711 0 -1 4194304 500 0 0 0 100 0 0 0 20 0 31 0 900 1 2 3";

        ProcessUsage usage = ProcessUsage.parse(stat, "Name:\tjava\nState:\tZ (zombie)\n", 0);

        assertThat(usage).isEqualTo(new ProcessUsage(1.0, 0, 0, 0));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldLookAtThisProcess() {
        ProcessUsage usage = ProcessUsage.of(ProcessHandle.current().pid());

        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.rssKib()).isBetween(1_000.0, usage.rssPeakKib());
        assertThat(usage.openFiles()).isPositive();
    }

    @Test
    void shouldKnowNothingWhereThereIsNoProc(@TempDir Path elsewhere) {
        assertThat(ProcessUsage.of(ProcessHandle.current().pid(), elsewhere)).isEqualTo(ProcessUsage.UNKNOWN);
        assertThat(ProcessUsage.of(1, elsewhere.resolve("proc"))).isEqualTo(ProcessUsage.UNKNOWN);
        assertThat(ProcessUsage.of(OptionalLong.empty())).isEqualTo(ProcessUsage.UNKNOWN);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldNameTheProcessThatIsNotThere() {
        assertThatThrownBy(() -> ProcessUsage.of(Long.MAX_VALUE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("process 9223372036854775807 cannot be looked at");
    }
}
