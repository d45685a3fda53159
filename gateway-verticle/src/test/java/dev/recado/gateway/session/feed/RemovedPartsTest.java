package dev.recado.gateway.session.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a session is told of what is not kept any more. */
class RemovedPartsTest {

    private final FeedSetup session = FeedSetup.ofASession();

    private Pending.Removed part(int conversation, long from, long to) {
        return new Pending.Removed(FakeLog.conversation(conversation), new History.Range(from, to));
    }

    @Test
    void shouldSayWhatIsMissingOfWhatWaited() {
        session.log.fromAlice(6);
        session.log.removed.addAll(List.of(part(2, 1, 40), part(1, 3, 9)));

        session.feed.start();

        assertThat(session.client.missing).containsExactly(part(1, 3, 9), part(2, 1, 40));
    }

    @Test
    void shouldSayItOfTheFirstHundredParts() {
        IntStream.rangeClosed(1, 150).map(i -> 151 - i).forEach(i -> session.log.removed.add(part(i, 1, i)));

        session.feed.start();

        assertThat(session.client.missing)
                .hasSize(100)
                .startsWith(part(1, 1, 1))
                .endsWith(part(100, 1, 100));
    }

    @Test
    void shouldSayTheLatestOfAPartThatGrewWhileItWasRead() {
        session.log.fromAlice(10);
        session.log.removed.add(part(1, 1, 5));
        session.feed.start();
        session.log.removed.set(0, part(1, 1, 7));

        session.acknowledge(FakeLog.WITH_ALICE, 8);

        assertThat(session.client.missing).containsExactly(part(1, 1, 7));
    }
}
