package dev.recado.contract.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Topic;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked and announced in one turn of an event loop. */
class OutgoingTest {
    private static final Address<Cursors, Cursors> ADDRESS = new Address<>("test.address", true);
    private static final Address<Post, Done> POSTS = new Address<>("test.posts", true);
    private static final Topic<InboxEvent> TOPIC = DeliveryAddresses.inbox(Samples.BOB);

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final Bus bus = onLoop(() -> Future.succeededFuture(Bus.of(vertx, Duration.ofSeconds(10))));
    private final Bus elsewhere = Bus.of(vertx, Duration.ofSeconds(10));
    /** What was sent to places of these tests, not what was answered. */
    private final List<Object> messages = Collections.synchronizedList(new ArrayList<>());

    OutgoingTest() {
        vertx.eventBus().addOutboundInterceptor(delivery -> {
            String address = delivery.message().address();
            if (!address.startsWith("__vertx.reply") && !address.startsWith("partition.")) {
                messages.add(delivery.body());
            }
            delivery.next();
        });
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Does it in one turn of the event loop. */
    private <T> T onLoop(Supplier<Future<T>> turn) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(now -> turn.get().onComplete(done));
        return await(done.future());
    }

    private List<Cursors> ask(long from, long to) {
        return onLoop(() -> Future.all(LongStream.rangeClosed(from, to)
                        .mapToObj(number -> bus.ask(ADDRESS, new Cursors(number, 0)))
                        .toList())
                .map(all -> all.list()));
    }

    private static List<Cursors> cursors(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> new Cursors(number, 0))
                .toList();
    }

    @Test
    void shouldAskInOneMessageWhatIsAskedInOneTurn() {
        elsewhere.answer(ADDRESS, Future::succeededFuture);

        assertThat(ask(1, 3)).isEqualTo(cursors(1, 3));

        assertThat(messages).containsExactly(new Batch(cursors(1, 3)));
    }

    @Test
    void shouldAskASingleQuestionAsItIs() {
        elsewhere.answer(ADDRESS, Future::succeededFuture);

        assertThat(ask(1, 1)).isEqualTo(cursors(1, 1));

        assertThat(messages).containsExactly(new Cursors(1, 0));
    }

    @Test
    void shouldFailThoseThatAreRefusedAndNoOthers() {
        elsewhere.answer(ADDRESS, asked -> {
            if (asked.delivered() == 2) {
                throw new Refusal(ErrorCode.NOT_A_MEMBER);
            }
            return Future.succeededFuture(asked);
        });

        List<Object> outcomes = onLoop(() -> {
            Future<Cursors> first = bus.ask(ADDRESS, new Cursors(1, 0));
            Future<Cursors> second = bus.ask(ADDRESS, new Cursors(2, 0));
            return second.transform(refused -> first.map(answer -> List.of(answer, refused.cause())));
        });

        assertThat(outcomes.get(0)).isEqualTo(new Cursors(1, 0));
        assertThat(((Refusal) outcomes.get(1)).code()).isEqualTo(ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void shouldAnswerInTheOrderAskedWhicheverIsKnownFirst() {
        Promise<Cursors> first = Promise.promise();
        elsewhere.answer(ADDRESS, asked -> {
            if (asked.delivered() == 1) {
                return first.future();
            }
            first.complete(new Cursors(1, 0));
            return Future.succeededFuture(asked);
        });

        assertThat(ask(1, 2)).isEqualTo(cursors(1, 2));
    }

    @Test
    void shouldKeepTheOrderOfMoreQuestionsThanGoIntoAMessage() {
        List<Cursors> asked = Collections.synchronizedList(new ArrayList<>());
        elsewhere.answer(ADDRESS, question -> {
            asked.add(question);
            return Future.succeededFuture(question);
        });
        long many = 2 * Outgoing.ITEMS_MAX + 1;

        assertThat(ask(1, many)).isEqualTo(cursors(1, many));

        assertThat(asked).isEqualTo(cursors(1, many));
        assertThat(messages).hasSize(3);
    }

    @Test
    void shouldNotPutMoreIntoAMessageThanItMayWeigh() {
        elsewhere.answer(POSTS, post -> Future.succeededFuture(Done.DONE));
        String large = "x".repeat(Outgoing.WEIGHT_MAX / 4);

        onLoop(() -> Future.all(IntStream.range(0, 3)
                .mapToObj(number -> bus.ask(
                        POSTS,
                        new Post(
                                Samples.DIRECT,
                                Samples.ALICE,
                                new Nickname("alice"),
                                new MessageId("m-" + number),
                                "text/plain",
                                large)))
                .toList()));

        assertThat(messages).hasSize(3);
    }

    @Test
    void shouldRefuseEveryQuestionThatReachesNobody() {
        List<Throwable> causes = onLoop(() -> {
            Future<Cursors> first = bus.ask(ADDRESS, new Cursors(1, 0));
            Future<Cursors> second = bus.ask(ADDRESS, new Cursors(2, 0));
            return first.transform(
                    one -> second.transform(other -> Future.succeededFuture(List.of(one.cause(), other.cause()))));
        });

        assertThat(causes)
                .allSatisfy(cause -> assertThat(((Refusal) cause).code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void shouldRefuseEveryQuestionThatGetsNoAnswerOfItsOwn() {
        vertx.eventBus()
                .consumer(
                        ADDRESS.name(),
                        message -> message.reply(Done.DONE, new DeliveryOptions().setCodecName(RecadoCodec.NAME)));

        List<Throwable> causes = onLoop(() -> {
            Future<Cursors> first = bus.ask(ADDRESS, new Cursors(1, 0));
            Future<Cursors> second = bus.ask(ADDRESS, new Cursors(2, 0));
            return first.transform(
                    one -> second.transform(other -> Future.succeededFuture(List.of(one.cause(), other.cause()))));
        });

        assertThat(causes)
                .allSatisfy(cause -> assertThat(((Refusal) cause).code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void shouldAnnounceInOneMessageWhatIsAnnouncedInOneTurn() {
        List<BusMessage> heard = Collections.synchronizedList(new ArrayList<>());
        Promise<Void> all = Promise.promise();
        elsewhere.listen(TOPIC, event -> {
            heard.add(event);
            if (heard.size() == 3) {
                all.complete();
            }
        });
        Receipt later = new Receipt(Samples.DIRECT, Samples.BOB, 8, 5);

        onLoop(() -> {
            bus.announce(TOPIC, Samples.ENTRY);
            bus.announce(TOPIC, Samples.RECEIPT);
            bus.announce(TOPIC, later);
            return all.future();
        });

        assertThat(heard).containsExactly(Samples.ENTRY, Samples.RECEIPT, later);
        assertThat(messages).hasSize(1);
    }

    @Test
    void shouldAnswerTheOthersThoughOneAskerMakesAMistake() {
        elsewhere.answer(ADDRESS, Future::succeededFuture);

        Cursors second = onLoop(() -> {
            bus.ask(ADDRESS, new Cursors(1, 0)).onSuccess(answer -> {
                throw new IllegalStateException("a mistake");
            });
            return bus.ask(ADDRESS, new Cursors(2, 0));
        });

        assertThat(second).isEqualTo(new Cursors(2, 0));
    }

    @Test
    void shouldTellWhatWasAnnouncedBehindAMistake() {
        Promise<BusMessage> heard = Promise.promise();
        elsewhere.listen(TOPIC, event -> {
            if (event == Samples.ENTRY) {
                throw new IllegalStateException("a mistake");
            }
            heard.complete(event);
        });

        BusMessage second = onLoop(() -> {
            bus.announce(TOPIC, Samples.ENTRY);
            bus.announce(TOPIC, Samples.RECEIPT);
            return heard.future();
        });

        assertThat(second).isEqualTo(Samples.RECEIPT);
    }

    @Test
    void shouldAnswerBehindWhatWasAnnouncedBefore() {
        List<Object> heard = Collections.synchronizedList(new ArrayList<>());
        onLoop(() -> bus.answer(ADDRESS, asked -> {
                    bus.announce(TOPIC, Samples.ENTRY);
                    return Future.succeededFuture(asked);
                })
                .completion());

        await(onOther(() -> {
            elsewhere.listen(TOPIC, heard::add);
            return elsewhere.ask(ADDRESS, new Cursors(1, 0)).onSuccess(heard::add);
        }));

        assertThat(heard).containsExactly(Samples.ENTRY, new Cursors(1, 0));
    }

    private <T> Future<T> onOther(Supplier<Future<T>> turn) {
        Promise<T> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> turn.get().onComplete(done));
        return done.future();
    }

    @Test
    void shouldAskAgainInTheNextTurn() {
        elsewhere.answer(ADDRESS, Future::succeededFuture);

        assertThat(ask(1, 2)).isEqualTo(cursors(1, 2));
        assertThat(ask(3, 4)).isEqualTo(cursors(3, 4));

        assertThat(messages).containsExactly(new Batch(cursors(1, 2)), new Batch(cursors(3, 4)));
    }
}
