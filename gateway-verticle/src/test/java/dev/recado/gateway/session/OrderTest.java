package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final Order order = new Order();
    private final List<String> done = new ArrayList<>();

    private Future<String> send(String name, Future<String> found, Future<?> answered) {
        return order.send(
                () -> {
                    done.add("look for " + name);
                    return found;
                },
                to -> {
                    done.add("send " + name);
                    return answered.map(name);
                });
    }

    private Future<String> send(String name) {
        return send(name, Future.succeededFuture(name), Future.succeededFuture());
    }

    private Future<String> change(String name, Future<?> answered) {
        return order.change(() -> {
            done.add("change " + name);
            return answered.map(name);
        });
    }

    @Test
    void shouldLookForManyAtOnceAndSendInTurn() {
        Promise<String> found = Promise.promise();

        send("a", found.future(), Future.succeededFuture());
        send("b");
        assertThat(done).containsExactly("look for a", "look for b");
        found.complete("a");

        assertThat(done).containsExactly("look for a", "look for b", "send a", "send b");
    }

    @Test
    void shouldNotWaitForAnAnswerBeforeTheNextMessage() {
        Future<String> a =
                send("a", Future.succeededFuture("a"), Promise.promise().future());

        Future<String> b = send("b");

        assertThat(a.isComplete()).isFalse();
        assertThat(b.result()).isEqualTo("b");
    }

    @Test
    void shouldSendOnThoughSomebodyIsNotFound() {
        Future<String> nobody = send("nobody", Future.failedFuture("not there"), Future.succeededFuture());

        Future<String> b = send("b");

        assertThat(nobody.failed()).isTrue();
        assertThat(b.succeeded()).isTrue();
    }

    @Test
    void shouldSendOnThoughAMessageCannotBeMade() {
        Future<String> broken = order.send(() -> Future.succeededFuture("a"), to -> {
            throw new IllegalArgumentException("not a message");
        });

        assertThat(broken.cause()).hasMessage("not a message");
        assertThat(send("b").succeeded()).isTrue();
    }

    @Test
    void shouldChangeAfterEverythingBeforeIsAnsweredAndBeforeAnythingBehindBegins() {
        Promise<Void> answeredA = Promise.promise();
        Promise<Void> changed = Promise.promise();
        send("a", Future.succeededFuture("a"), answeredA.future());
        send("b");

        change("join", changed.future());
        Future<String> c = send("c");
        assertThat(done).doesNotContain("change join");
        answeredA.complete();
        assertThat(done).endsWith("change join");
        changed.complete();

        assertThat(done).endsWith("change join", "look for c", "send c");
        assertThat(c.result()).isEqualTo("c");
    }

    @Test
    void shouldChangeOneThingAfterTheOther() {
        Promise<Void> first = Promise.promise();
        change("join", first.future());

        Future<String> second = change("rename", Future.succeededFuture());
        assertThat(done).containsExactly("change join");
        first.fail("refused");

        assertThat(second.result()).isEqualTo("rename");
        assertThat(send("a").result()).isEqualTo("a");
    }

    @Test
    void shouldWaitForASlowAnswerHoweverMuchIsAnsweredMeanwhile() {
        Promise<Void> slow = Promise.promise();
        send("slow", Future.succeededFuture("slow"), slow.future());
        IntStream.range(0, 100_000).forEach(i -> send("quick"));
        Future<String> join = change("join", Future.succeededFuture());

        slow.complete();

        assertThat(join.result()).isEqualTo("join");
        assertThat(send("behind").result()).isEqualTo("behind");
    }

    @Test
    void shouldSendAllThatWaitedForSomebodyToBeFound() {
        Promise<String> found = Promise.promise();
        send("first", found.future(), Future.succeededFuture());
        List<Future<String>> behind =
                IntStream.range(0, 65_536).mapToObj(i -> send("behind")).toList();

        found.complete("first");

        assertThat(behind).allMatch(Future::succeeded);
    }
}
