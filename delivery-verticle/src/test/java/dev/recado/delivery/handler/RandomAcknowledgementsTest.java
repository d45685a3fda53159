package dev.recado.delivery.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.delivery.handler.PendingMove.Key;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Whatever comes in whatever order, everybody is answered once and not before what he asked for is committed; nothing is moved that nobody
 * asked for; and what somebody reads has all that was acknowledged before.
 */
class RandomAcknowledgementsTest {
    private static final int STEPS = 3000;
    private static final List<AccountId> PEOPLE = List.of(
            new AccountId(1_000_000_000_001L), new AccountId(1_000_000_000_002L), new AccountId(1_000_000_000_003L));
    private static final List<ConversationId> CONVERSATIONS = List.of(
            ConversationId.direct(PEOPLE.get(0), PEOPLE.get(1)), ConversationId.group(new GroupId(9_000_000_000_001L)));
    private static final DeviceName PHONE = new DeviceName("phone");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final SlowMover writer = new SlowMover();
    private final Acknowledgements acknowledgements = writer.acknowledgements();
    private final Map<Key, Cursors> furthest = new HashMap<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int answered;

    private record Ask(Acknowledge acknowledge, Future<Cursors> answer) {
        Key key() {
            return Key.of(acknowledge);
        }

        Cursors cursors() {
            return SlowMover.cursorsOf(acknowledge);
        }
    }

    @RepeatedTest(20)
    void shouldLoseNothingInventNothingAndAnswerEverybodyOnce() {
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(10)) {
                case 0 -> writer.commits();
                case 1 -> writer.passes(random.nextInt(4));
                case 2 -> reads();
                case 3 -> refusesNowAndThen();
                default -> acknowledges();
            }
        }
        do {
            writer.commits();
            writer.passes(1000);
        } while (!writer.underWay().isEmpty());

        assertThat(broken).as("seed %d", seed).isEmpty();
        assertThat(asks).as("seed %d", seed).allMatch(ask -> ask.answer().isComplete());
        assertThat(List.of(answered, writer.asks())).as("seed %d", seed).containsOnly(asks.size());
        assertThat(writer.answered()).as("seed %d, merged", seed).isLessThan(asks.size());
    }

    private void acknowledges() {
        DeviceName device = random.nextInt(3) == 0 ? PHONE : null;
        Acknowledge acknowledge = new Acknowledge(
                any(CONVERSATIONS), any(PEOPLE), 1 + random.nextInt(1000), random.nextInt(1000), device, null);
        Ask ask = new Ask(acknowledge, acknowledgements.add(acknowledge));
        asks.add(ask);
        furthest.merge(ask.key(), ask.cursors(), SlowMover::further);
        ask.answer().onComplete(over -> answered(ask));
    }

    private void answered(Ask ask) {
        answered++;
        if (ask.answer().succeeded()) {
            Cursors told = ask.answer().result();
            check(told.equals(writer.committed(ask.key())), "told what is not committed: " + ask);
            check(covers(told, ask.cursors()), "told less than asked for: " + ask);
            check(covers(furthest.get(ask.key()), told), "told more than anybody asked for: " + ask);
        }
    }

    private void reads() {
        AccountId reader = any(PEOPLE);
        List<Ask> before =
                asks.stream().filter(ask -> ask.key().concerns(reader)).toList();
        acknowledgements
                .settled(reader)
                .onComplete(settled -> before.forEach(ask -> {
                    check(ask.answer().isComplete(), "read too early: " + ask);
                    check(
                            ask.answer().failed() || covers(writer.committed(ask.key()), ask.cursors()),
                            "not to be read: " + ask);
                }));
    }

    private void refusesNowAndThen() {
        if (random.nextInt(10) == 0) {
            writer.refuses(new Refusal(ErrorCode.STORE_BUSY));
        }
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private static boolean covers(Cursors further, Cursors less) {
        return SlowMover.further(further, less).equals(further);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
