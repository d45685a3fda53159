package dev.recado.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(10));
    private final Subscriptions<AccountId, Presence> subscriptions =
            new Subscriptions<>(bus, RegistryAddresses::presence);
    private final List<Presence> one = new ArrayList<>();
    private final List<Presence> other = new ArrayList<>();
    private final Consumer<Presence> first = one::add;
    private final Consumer<Presence> second = other::add;

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** On one event loop, as in a gateway. */
    private void here(Runnable steps) throws Exception {
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(v -> {
            steps.run();
            done.complete();
        });
        await(done.future());
    }

    private void add(AccountId account, Consumer<Presence> listener) throws Exception {
        Promise<Void> added = Promise.promise();
        here(() -> subscriptions.add(account, listener).onComplete(added));
        await(added.future());
    }

    /** Announces, and waits until a consumer that was there last has heard it. */
    private Presence announce(AccountId account) throws Exception {
        Presence presence = new Presence(account, true, 1);
        Promise<Void> heard = Promise.promise();
        here(() -> bus.listen(RegistryAddresses.presence(account), announced -> heard.tryComplete()));
        bus.announce(RegistryAddresses.presence(account), presence);
        await(heard.future());
        return presence;
    }

    @Test
    void shouldTellEveryListenerOfAnAccountAndNobodyElse() throws Exception {
        add(ALICE, first);
        add(ALICE, second);
        add(BOB, second);

        Presence presence = announce(ALICE);

        assertThat(one).containsExactly(presence);
        assertThat(other).containsExactly(presence);
        assertThat(subscriptions.size()).isEqualTo(2);
    }

    @Test
    void shouldListenUntilTheLastListenerHasLeft() throws Exception {
        add(ALICE, first);
        add(ALICE, second);

        here(() -> subscriptions.remove(ALICE, first));
        announce(ALICE);
        assertThat(one).isEmpty();
        assertThat(other).hasSize(1);
        here(() -> subscriptions.remove(ALICE, second));
        announce(ALICE);

        assertThat(other).hasSize(1);
        assertThat(subscriptions.size()).isZero();
    }

    @Test
    void shouldLetAListenerLeaveWhileItIsTold() throws Exception {
        Consumer<Presence> leaving = new Consumer<>() {
            @Override
            public void accept(Presence presence) {
                one.add(presence);
                subscriptions.remove(ALICE, this);
            }
        };
        add(ALICE, leaving);
        add(ALICE, second);

        announce(ALICE);
        announce(ALICE);

        assertThat(one).hasSize(1);
        assertThat(other).hasSize(2);
    }

    @Test
    void shouldIgnoreWhoLeavesAndWasNotThere() throws Exception {
        add(ALICE, first);

        here(() -> {
            subscriptions.remove(ALICE, second);
            subscriptions.remove(BOB, first);
        });
        announce(ALICE);

        assertThat(one).hasSize(1);
    }

    @Test
    void shouldListenAgainAfterEverybodyHadLeft() throws Exception {
        add(ALICE, first);
        here(() -> subscriptions.remove(ALICE, first));

        add(ALICE, first);
        announce(ALICE);

        assertThat(one).hasSize(1);
    }
}
