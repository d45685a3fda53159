package dev.recado.gateway.paced;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One thing after the other. */
class ErrandsTest {
    private final List<String> begun = new ArrayList<>();
    private boolean room = true;
    private int changes;
    private final Errands errands = new Errands(() -> room, () -> changes++);

    private Promise<Void> add(String name) {
        Promise<Void> done = Promise.promise();
        errands.add(() -> {
            begun.add(name);
            return done.future();
        });
        return done;
    }

    @Test
    void shouldBeginTheNextOneWhenTheOneBeforeIsDone() {
        Promise<Void> first = add("a");
        add("b");
        assertThat(begun).containsExactly("a");
        assertThat(errands.crowded()).isTrue();

        first.complete();

        assertThat(begun).containsExactly("a", "b");
        assertThat(errands.crowded()).isFalse();
        assertThat(errands.empty()).isFalse();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void shouldGoOnAfterOneThatFails() {
        Promise<Void> first = add("a");
        Promise<Void> second = add("b");

        first.fail("no");
        second.complete();

        assertThat(begun).containsExactly("a", "b");
        assertThat(errands.empty()).isTrue();
    }

    @Test
    void shouldWaitForRoom() {
        room = false;
        add("a");
        assertThat(begun).isEmpty();

        room = true;
        errands.goOn();

        assertThat(begun).containsExactly("a");
    }

    @Test
    void shouldForgetThoseThatHaveNotBegun() {
        Promise<Void> first = add("a");
        add("b");

        errands.forgetWaiting();
        first.complete();

        assertThat(begun).containsExactly("a");
        assertThat(errands.empty()).isTrue();
    }

    @Test
    void shouldCarryOutVeryManyThatAreDoneAtOnce() {
        room = false;
        IntStream.range(0, 100_000).forEach(i -> errands.add(Future::succeededFuture));

        room = true;
        errands.goOn();

        assertThat(errands.empty()).isTrue();
        assertThat(changes).isEqualTo(100_000);
    }
}
