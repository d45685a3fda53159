package dev.recado.system.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.ConnectionState;
import dev.recado.system.person.Chatter;
import dev.recado.system.person.Checker;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Gateways end under load and others take their place: programs notice nothing, but that it takes a moment. */
class RollingRestartTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ROUNDS = 2;

    @RegisterExtension
    final OneJvm here = new OneJvm();

    @RegisterExtension
    final People people = new People();

    private static final Chatter.Pace PACE = new Chatter.Pace(16);

    private final Checker checker = new Checker();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private List<Chatter> chatters;
    private Person curious;

    @BeforeEach
    void talk() {
        curious = people.online("curious", here);
        chatters = IntStream.range(0, 4)
                .mapToObj(i ->
                        Chatter.start(people.offline("sender", here), people.offline("receiver", here), PACE, checker))
                .toList();
        curious.sends("hello").to(curious);
        asks(0);
    }

    /** One question after the other, of all kinds. */
    private void asks(int number) {
        List<IntFunction<Future<?>>> kinds = List.of(
                i -> curious.client().hello(),
                i -> curious.client().people().find(curious.nickname()),
                i -> curious.client().people().watch(List.of(curious.account())),
                i -> curious.client().conversations().historyAfter(curious.with(curious), 0, 10),
                i -> curious.client().groups().create(curious.nickname() + i, List.of()),
                i -> curious.client().groups().rename("#" + curious.nickname() + (i - 1), curious.nickname() + "r" + i),
                i -> curious.client().acknowledge(curious.with(curious), 1));
        if (!stopped) {
            kinds.get(number % kinds.size())
                    .apply(number)
                    .onSuccess(answer -> answers.incrementAndGet())
                    .onFailure(cause -> failure.compareAndSet(null, cause))
                    .onComplete(done -> asks(number + 1));
        }
    }

    private void goesOn() {
        long accepted = checker.acceptedCount();
        int answered = answers.get();
        await().atMost(LONG).until(() -> checker.acceptedCount() > accepted + 200 && answers.get() > answered + 10);
    }

    @AfterEach
    void check() {
        goesOn();
        stopped = true;
        chatters.forEach(Chatter::stop);
        await().atMost(LONG).until(() -> chatters.stream().allMatch(Chatter::done));
        assertThat(failure).hasValue(null);
        assertThat(chatters).extracting(Chatter::failure).containsOnlyNulls();
        checker.checkWhenHeard(LONG);
    }

    @Test
    void shouldShowNothingOfItWhereClientsAreAskedToLeave() {
        for (int i = 0; i < ROUNDS; i++) {
            goesOn();
            here.movesOn(Duration.ofSeconds(1));
        }

        assertThat(Stream.concat(
                                Stream.of(curious),
                                chatters.stream().flatMap(chatter -> Stream.of(chatter.sender(), chatter.receiver())))
                        .flatMap(person -> person.heard().states().stream()))
                .doesNotContain(ConnectionState.RECONNECTING);
        assertThat(checker.repeatedCount()).isZero();
    }

    @Test
    void shouldShowNoFailureWhereTheyAreNot() {
        for (int i = 0; i < ROUNDS; i++) {
            goesOn();
            here.startsItsGatewayAgain();
        }
    }
}
