package dev.recado.system.bus;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Loses, repeats, delays and reorders what crosses an event bus: questions, answers and announcements, and of an announcement also
 * what reaches one listener only.
 *
 * <p>What becomes of a message depends on the seed, on where it goes and on how many went there before, so that one address has the same
 * fate in every run with the seed. Answers, whose addresses are made for the occasion, share one fate. Thread safe.
 */
final class LossyBus {
    private static final String CODEC = "recado.1";
    private static final String REPLIES = "__vertx.";

    /** What happens to a message. */
    private enum Fate {
        LOST,
        REPEATED,
        LATE,
        NONE
    }

    private final Vertx vertx;
    private final long seed;
    private final Map<String, AtomicLong> numbers = new ConcurrentHashMap<>();
    private final Map<Fate, LongAdder> counts = new ConcurrentHashMap<>();
    private final Handler<DeliveryContext<Object>> sending = this::sent;
    private final Handler<DeliveryContext<Object>> receiving = this::received;
    private volatile Mischief mischief = Mischief.NONE;
    private volatile Predicate<Object> lost = body -> false;

    LossyBus(Vertx vertx, long seed) {
        this.vertx = vertx;
        this.seed = seed;
        vertx.eventBus().addOutboundInterceptor(sending).addInboundInterceptor(receiving);
    }

    /** From now on. */
    void becomes(Mischief worse) {
        mischief = worse;
    }

    /** From now on, some messages do not arrive at all. */
    void loses(Predicate<Object> bodies) {
        lost = bodies;
    }

    private void sent(DeliveryContext<Object> delivery) {
        if (lost.test(delivery.body())) {
            return;
        }
        SplittableRandom lot = lot("to ", delivery.message());
        Fate fate = fate(lot);
        if (fate == Fate.REPEATED && !isReply(delivery.message())) {
            later(lot, () -> again(delivery));
        }
        happens(fate, lot, delivery);
    }

    /** A delivery goes on once only, so this is another one; nobody hears what is answered to it. */
    private void again(DeliveryContext<Object> first) {
        Message<Object> message = first.message();
        DeliveryOptions options = new DeliveryOptions()
                .setCodecName(CODEC)
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(message.headers()));
        if (message.isSend()) {
            vertx.eventBus().send(message.address(), first.body(), options);
        } else {
            vertx.eventBus().publish(message.address(), first.body(), options);
        }
    }

    private static boolean isReply(Message<?> message) {
        return message.address().startsWith(REPLIES);
    }

    /** Of what goes to several listeners, each has a fate of its own. */
    private void received(DeliveryContext<Object> delivery) {
        if (delivery.message().isSend()) {
            delivery.next();
        } else {
            SplittableRandom lot = lot("at ", delivery.message());
            happens(fate(lot), lot, delivery);
        }
    }

    private SplittableRandom lot(String direction, Message<?> message) {
        String place = direction + (isReply(message) ? REPLIES : message.address());
        long number = numbers.computeIfAbsent(place, fresh -> new AtomicLong()).incrementAndGet();
        return new SplittableRandom(seed ^ (place.hashCode() * 0x9E3779B97F4A7C15L + number));
    }

    private Fate fate(SplittableRandom lot) {
        Mischief now = mischief;
        double drawn = lot.nextDouble();
        if (drawn < now.lost()) {
            return Fate.LOST;
        }
        if (drawn < now.lost() + now.repeated()) {
            return Fate.REPEATED;
        }
        return drawn < now.lost() + now.repeated() + now.late() ? Fate.LATE : Fate.NONE;
    }

    private void happens(Fate fate, SplittableRandom lot, DeliveryContext<Object> delivery) {
        counts.computeIfAbsent(fate, fresh -> new LongAdder()).increment();
        switch (fate) {
            case LOST -> {}
            case LATE -> later(lot, delivery::next);
            default -> delivery.next();
        }
    }

    private void later(SplittableRandom lot, Runnable deed) {
        long delayMs = lot.nextLong(1, Math.max(2, mischief.delayMax().toMillis()));
        vertx.setTimer(delayMs, timer -> deed.run());
    }

    @Override
    public String toString() {
        return "event bus with seed " + seed + ": " + counts;
    }
}
