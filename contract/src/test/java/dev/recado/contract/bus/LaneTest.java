package dev.recado.contract.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the owner of a partition, whatever becomes of owners and messages. */
class LaneTest {
    private static final Partition PARTITION = new Partition(Service.DELIVERY, 2);
    private static final Address<Cursors, Cursors> ADDRESS =
            new Address<Cursors, Cursors>("test.lane", Service.DELIVERY, question -> 2).inBatches();

    private final Vertx vertx = Vertx.vertx();
    private final Context asker = vertx.getOrCreateContext();
    private final Bus elsewhere = Bus.of(vertx, Duration.ofSeconds(20));
    /** What was carried out, by all owners. */
    private final List<Long> carriedOut = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Bus asking(Duration timeout) {
        Promise<Bus> bus = Promise.promise();
        asker.runOnContext(now -> bus.complete(Bus.of(vertx, timeout)));
        return await(bus.future());
    }

    /** Asks one after the other, each in a turn of its own, without waiting. */
    private Future<List<Cursors>> ask(Bus bus, long from, long to) {
        List<Future<Cursors>> answers = LongStream.rangeClosed(from, to)
                .mapToObj(number -> {
                    Promise<Cursors> answer = Promise.promise();
                    asker.runOnContext(
                            turn -> bus.ask(ADDRESS, new Cursors(number, 0)).onComplete(answer));
                    return answer.future();
                })
                .toList();
        return Future.all(answers).map(all -> all.list());
    }

    private static ErrorCode code(Future<?> answer) {
        return ((Refusal) await(answer.transform(over -> Future.succeededFuture(over.cause())))).code();
    }

    private Registration own(long term, Function<Cursors, Future<Cursors>> handler) {
        Registration registration = elsewhere.answer(ADDRESS, PARTITION.number(), term, handler);
        await(registration.completion());
        elsewhere.owners().own(PARTITION, term);
        return registration;
    }

    private Future<Cursors> carryOut(Cursors question) {
        carriedOut.add(question.delivered());
        return Future.succeededFuture(question);
    }

    private List<Long> inTheOrderOfTheirFirstTime() {
        return List.copyOf(new LinkedHashSet<>(carriedOut));
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void shouldWaitForAnOwner() {
        Future<List<Cursors>> answers = ask(asking(Duration.ofSeconds(20)), 1, 10);

        own(7, this::carryOut);

        assertThat(await(answers)).hasSize(10);
        assertThat(carriedOut).isEqualTo(numbers(1, 10));
    }

    @Test
    void shouldSayThatNobodyIsThereWhenTheTimeIsOver() {
        assertThat(code(ask(asking(Duration.ofMillis(200)), 1, 1))).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void shouldGiveUpWhatWaitsBehindWhatItGivesUp() {
        Bus bus = asking(Duration.ofMillis(300));
        Future<List<Cursors>> first = ask(bus, 1, 1);
        Promise<Void> later = Promise.promise();
        asker.runOnContext(now -> vertx.setTimer(150, passed -> later.complete()));
        await(later.future());
        Future<List<Cursors>> second = ask(bus, 2, 2);

        assertThat(code(first)).isEqualTo(ErrorCode.UNAVAILABLE);
        own(7, this::carryOut);

        assertThat(code(second)).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void shouldNotWaitForAnAnswerBeyondTheTimeOfTheBus() {
        Bus bus = asking(Duration.ofMillis(300));
        long began = System.nanoTime();
        Future<List<Cursors>> answers = ask(bus, 1, 1);
        Promise<Void> late = Promise.promise();
        vertx.setTimer(200, now -> {
            elsewhere.answer(
                    ADDRESS,
                    PARTITION.number(),
                    7,
                    never -> Promise.<Cursors>promise().future());
            elsewhere.owners().own(PARTITION, 7);
            late.complete();
        });

        assertThat(code(answers)).isEqualTo(ErrorCode.UNAVAILABLE);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        await(late.future());
    }

    @Test
    void shouldAskTheNextOwnerInOrderWhenTheOneBeforeGivesUpInTheMiddle() {
        Bus bus = asking(Duration.ofSeconds(20));
        own(
                7,
                question -> question.delivered() < 50
                        ? carryOut(question)
                        : Future.failedFuture(new Refusal(ErrorCode.NOT_OWNER)));
        Future<List<Cursors>> answers = ask(bus, 1, 200);

        own(8, this::carryOut);

        assertThat(await(answers)).hasSize(200);
        assertThat(inTheOrderOfTheirFirstTime()).isEqualTo(numbers(1, 200));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_OWNER", "OUTCOME_UNKNOWN"})
    void shouldAskAgainWhatMayHaveBeenCarriedOut(ErrorCode code) {
        own(7, question -> Future.failedFuture(new Refusal(code)));
        Future<List<Cursors>> answers = ask(asking(Duration.ofSeconds(20)), 1, 10);

        own(8, this::carryOut);

        assertThat(await(answers)).hasSize(10);
    }

    @RepeatedTest(20)
    void shouldNotWaitForAnOwnerThatDiedWhenThereIsANewOne() {
        Bus bus = asking(Duration.ofHours(1));
        own(7, question -> Promise.<Cursors>promise().future());
        Future<List<Cursors>> answers = ask(bus, 1, 100);

        own(8, this::carryOut);

        assertThat(await(answers)).hasSize(100);
        assertThat(carriedOut).isEqualTo(numbers(1, 100));
    }

    @Test
    void shouldAskOnlyTheOwnerOfTheLaterTerm() {
        Bus bus = asking(Duration.ofSeconds(20));
        own(8, this::carryOut);
        own(7, question -> Future.failedFuture(new IllegalStateException("a zombie was asked")));

        assertThat(await(ask(bus, 1, 10))).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldCarryOutInOrderWhateverTheBusMakesOfIt(long seed) {
        Bus bus = asking(Duration.ofSeconds(25));
        own(7, this::carryOut);
        disturb(new Random(seed));

        Future<List<Cursors>> answers = ask(bus, 1, 2000);

        assertThat(await(answers)).as("seed %d", seed).hasSize(2000);
        assertThat(inTheOrderOfTheirFirstTime()).as("seed %d", seed).isEqualTo(numbers(1, 2000));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void shouldCarryOutInOrderWhileOwnersFollowEachOther(long seed) {
        Random random = new Random(seed);
        AtomicLong owner = new AtomicLong();
        Bus bus = asking(Duration.ofSeconds(25));
        disturb(random);

        Future<List<Cursors>> answers = Future.succeededFuture(List.of());
        for (int term = 1; term <= 10; term++) {
            // Whoever is the owner no more can write nothing.
            long own = term;
            owner.set(own);
            own(
                    own,
                    question -> owner.get() == own
                            ? carryOut(question)
                            : Future.failedFuture(new Refusal(ErrorCode.NOT_OWNER)));
            Future<List<Cursors>> some = ask(bus, 200L * (term - 1) + 1, 200L * term);
            answers = Future.all(answers, some).map(List.of());
        }

        await(answers);
        assertThat(inTheOrderOfTheirFirstTime()).as("seed %d", seed).isEqualTo(numbers(1, 2000));
    }

    /** Loses some messages, repeats some and holds some up; questions as well as answers. */
    private void disturb(Random random) {
        vertx.eventBus().addInboundInterceptor((DeliveryContext<Object> delivery) -> {
            int fate;
            synchronized (random) {
                fate = random.nextInt(200);
            }
            if (fate == 0) {
                return;
            }
            if (fate < 10) {
                vertx.setTimer(fate, held -> delivery.next());
            } else {
                delivery.next();
            }
        });
    }
}
