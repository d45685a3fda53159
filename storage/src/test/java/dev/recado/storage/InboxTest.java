package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final int SENDERS = 4;
    private static final int EACH = 50_000;

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal context = (ContextInternal) vertx.getOrCreateContext();

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @Test
    void shouldGiveOutInTheOrderOfArrival() {
        // Given
        Inbox<Integer, Void> inbox = new Inbox<>(10, 100);
        IntStream.range(0, 5).forEach(i -> inbox.offer(submission(i)));

        // Then
        assertThat(inbox.take(2)).extracting(taken -> taken.item).containsExactly(0, 1);
        inbox.offer(submission(5));
        assertThat(inbox.take(9)).extracting(taken -> taken.item).containsExactly(2, 3, 4, 5);
        assertThat(inbox.take(9)).isEmpty();
    }

    @Test
    void shouldKeepEachSendersOrderAndLoseNothingWhenManySend() throws Exception {
        // Given
        Inbox<Integer, Void> inbox = new Inbox<>(SENDERS * EACH, Long.MAX_VALUE);
        CompletableFuture<List<Integer>> taken = CompletableFuture.supplyAsync(() -> takeAll(inbox));

        // When
        List<CompletableFuture<Integer>> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> CompletableFuture.supplyAsync(() -> offerAll(inbox, sender)))
                .toList();
        for (CompletableFuture<Integer> sender : senders) {
            assertThat(sender.get(30, TimeUnit.SECONDS)).isEqualTo(EACH);
        }
        inbox.close();

        // Then
        List<Integer> items = get(taken);
        assertThat(items).hasSize(SENDERS * EACH);
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            assertThat(items.stream().filter(item -> item / EACH == sender)).isSorted();
        }
    }

    @Test
    void shouldTakeOutAllThatItLetInWhenItIsShutMeanwhile() throws Exception {
        // Given: room for all of them and one more, since nothing is released
        Inbox<Integer, Void> inbox = new Inbox<>(SENDERS * EACH + 1, Long.MAX_VALUE);
        List<CompletableFuture<Integer>> senders = IntStream.range(0, SENDERS)
                .mapToObj(sender -> CompletableFuture.supplyAsync(() -> offerAll(inbox, sender)))
                .toList();

        // When
        int out = inbox.take(1000).size() + inbox.shut().size();

        // Then
        int in = 0;
        for (CompletableFuture<Integer> sender : senders) {
            in += sender.get(30, TimeUnit.SECONDS);
        }
        assertThat(out).isEqualTo(in);
        assertThat(inbox.offer(submission(1))).isEqualTo(Offer.CLOSED);
    }

    @Test
    void shouldStopWaitingWhenItIsClosed() throws Exception {
        // Given
        Inbox<Integer, Void> inbox = new Inbox<>(10, 100);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> inbox.await(Long.MAX_VALUE));

        // When
        inbox.close();

        // Then
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isFalse();
    }

    private static List<Integer> takeAll(Inbox<Integer, Void> inbox) {
        List<Integer> items = new ArrayList<>();
        while (inbox.await(Long.MAX_VALUE)) {
            inbox.take(100).forEach(taken -> items.add(taken.item));
        }
        return items;
    }

    private int offerAll(Inbox<Integer, Void> inbox, int sender) {
        AtomicInteger in = new AtomicInteger();
        for (int i = 0; i < EACH; i++) {
            if (inbox.offer(submission(sender * EACH + i)) == Offer.TAKEN) {
                in.incrementAndGet();
            }
        }
        return in.get();
    }

    private Submission<Integer, Void> submission(int item) {
        return new Submission<>(context, item, 1);
    }

    private static <T> T get(CompletableFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(30, TimeUnit.SECONDS);
    }
}
