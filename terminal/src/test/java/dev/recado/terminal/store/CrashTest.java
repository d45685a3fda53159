package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fault: the program is killed while it writes. Invariant: what it had done is done, and a message is in one place, never in two. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashTest {
    private static final int KILLS = 3;
    private static final int LINES = 200;

    @TempDir
    Path directory;

    @Test
    void shouldHaveAllThatWasDoneWhenTheProgramIsKilledAgainAndAgain() throws IOException {
        Set<String> queued = new HashSet<>();
        Set<String> accepted = new HashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> done = StoreProcess.start(directory, kill * 1_000_000L).killAfter(LINES + kill);
            queued.addAll(idsOf("queued ", done));
            accepted.addAll(idsOf("accepted ", done));
        }

        try (OpenStore open = OpenStore.in(directory)) {
            Set<String> waiting = open.store.outbox().stream()
                    .map(message -> message.id().value())
                    .collect(Collectors.toSet());
            Set<String> kept = open.store.before(WITH_BIA, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                    .map(Entry::seq)
                    .map(String::valueOf)
                    .collect(Collectors.toSet());

            assertThat(queued).hasSizeGreaterThan(KILLS * LINES / 3);
            assertThat(kept).containsAll(accepted).doesNotContainAnyElementsOf(waiting);
            queued.removeAll(kept);
            assertThat(waiting).containsAll(queued);
            assertThat(open.store.outbox()).isSortedAccordingTo(Comparator.comparingLong(Waiting::at));
        }
    }

    private static Set<String> idsOf(String what, List<String> done) {
        return done.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .collect(Collectors.toSet());
    }
}
