package dev.recado.gateway.session.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeqQueueTest {
    private final SeqQueue queue = new SeqQueue();

    @Test
    void shouldTakeOutWhatIsNotAboveANumber() {
        queue.add(3);
        queue.add(5);
        queue.add(9);

        assertThat(queue.removeUpTo(2)).isZero();
        assertThat(queue.removeUpTo(6)).isEqualTo(2);

        assertThat(queue.first()).isEqualTo(9);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.removeUpTo(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void shouldBeLikeAQueueOfObjectsHoweverItGrowsAndShrinks() {
        Random random = new Random(1);
        Deque<Long> model = new ArrayDeque<>();
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            for (int added = random.nextInt(40); added > 0; added--) {
                last += 1 + random.nextInt(3);
                queue.add(last);
                model.add(last);
            }
            long upTo = last - random.nextInt(60);
            int removed = 0;
            while (!model.isEmpty() && model.peek() <= upTo) {
                model.remove();
                removed++;
            }

            assertThat(queue.removeUpTo(upTo)).isEqualTo(removed);
            assertThat(queue.size()).isEqualTo(model.size());
            assertThat(queue.isEmpty() ? null : (Long) queue.first()).isEqualTo(model.peek());
        }
    }
}
