package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept back, and read again, for a client that reads slowly. */
class FullSocketTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldWriteNothingWhileTheSocketIsFullAndGoOnWhereItWas() {
        List<Entry> waiting = log.fromAlice(7);
        client.capacity = 3;

        feed.start();
        assertThat(client.take()).isEqualTo(waiting.subList(0, 3));
        feed.heard(log.fromAlice());
        assertThat(client.take()).isEmpty();
        client.capacity = 100;
        feed.drained();

        List<Object> rest = client.take();
        assertThat(rest.subList(0, 4)).isEqualTo(waiting.subList(3, 7));
        assertThat(rest).hasSize(6).last().isEqualTo(CAUGHT_UP);
    }

    @Test
    void shouldKeepNoPageInMemoryWhileItWaits() {
        log.fromAlice(7);
        client.capacity = 1;
        feed.start();
        int reads = log.reads;
        client.capacity = 1;

        feed.drained();

        assertThat(client.written).hasSize(2);
        assertThat(log.reads).isEqualTo(reads + 1);
    }

    @Test
    void shouldReadAboutAsMuchAsTheSocketTakes() {
        List<Entry> waiting = log.fromAlice(200);
        client.capacity = 10;
        Feed wide = session.feed(FeedLimits.of(256, Duration.ofSeconds(60)));

        wide.start();
        while (client.written.size() < waiting.size()) {
            client.capacity = 10;
            wide.drained();
        }

        assertThat(client.written).isEqualTo(waiting);
        assertThat(log.entriesRead).isLessThan(200 + 200 + 200 / 4);
    }

    @Test
    void shouldReadWholePagesAgainOnceTheSocketTakesThem() {
        log.fromAlice(200);
        client.capacity = 10;
        Feed wide = session.feed(FeedLimits.of(256, Duration.ofSeconds(60)));
        wide.start();

        client.capacity = 1_000;
        wide.drained();

        assertThat(client.written).hasSize(201);
        assertThat(log.reads).isLessThan(12);
    }

    @Test
    void shouldReadReceiptsAgainThatCameWhileTheSocketWasFull() {
        session.begin();
        client.capacity = 0;
        Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
        log.receipts.add(receipt);
        feed.heard(receipt);
        assertThat(client.written).isEmpty();

        client.capacity = 10;
        feed.drained();

        assertThat(client.written).containsExactly(receipt);
    }
}
