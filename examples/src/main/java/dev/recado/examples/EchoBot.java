package dev.recado.examples;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every message that is written to it, once.
 *
 * <p>What it hears is a reason to look, and no more: what it answers is what waits for it in the log. So it answers what was written
 * while it was not there, and what it was not told of. Its answer has an id that follows from the message, so that one which it gives
 * again, not knowing that it did, is the same answer.
 */
public final class EchoBot extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(EchoBot.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final Account self;
    private Bus bus;
    private boolean looking;
    private boolean more;

    /**
     * A bot.
     *
     * @param self the account that it speaks for, and nobody else does
     */
    public EchoBot(Account self) {
        this.self = self;
    }

    @Override
    public Future<?> start() {
        bus = Bus.of(vertx, ANSWER_WITHIN);
        vertx.setPeriodic(LOOK_EVERY.toMillis(), timer -> look());
        return bus.listen(EventTopics.ACCEPTED, this::heard).completion().onSuccess(listening -> look());
    }

    private void heard(Entry entry) {
        if (entry.conversation().names(self.id()) && !entry.from().equals(self.id())) {
            look();
        }
    }

    private void look() {
        more = looking;
        if (!looking) {
            looking = true;
            bus.ask(DeliveryAddresses.PENDING, new ReadPending(self.id(), null, PAGE))
                    .compose(this::answerAll)
                    .onFailure(cause -> LOG.warn("not everything is answered, again later: {}", cause.toString()))
                    .onComplete(done -> looked());
        }
    }

    private void looked() {
        looking = false;
        if (more) {
            look();
        }
    }

    private Future<?> answerAll(Pending page) {
        Future<?> answered = Future.succeededFuture();
        for (Entry entry : page.entries()) {
            answered = answered.compose(before -> answer(entry));
        }
        return answered.onSuccess(all -> more |= page.after() != null);
    }

    /** What is answered waits no more. */
    private Future<Cursors> answer(Entry entry) {
        Future<?> answered = entry.conversation().kind() == ConversationId.Kind.DIRECT
                ? bus.ask(DeliveryAddresses.POST, echo(entry)).recover(EchoBot::orNever)
                : Future.succeededFuture();
        Acknowledge dealtWith = new Acknowledge(entry.conversation(), self.id(), entry.seq(), entry.seq());
        return answered.compose(posted -> bus.ask(DeliveryAddresses.ACKNOWLEDGE, dealtWith));
    }

    /** What is refused for good, perhaps because the other one has blocked the bot, is not tried again. */
    private static Future<Posted> orNever(Throwable cause) {
        return Refusal.of(cause).code().retryable() ? Future.failedFuture(cause) : Future.succeededFuture();
    }

    private Post echo(Entry entry) {
        MessageId id = new MessageId("echo-" + entry.conversation() + "-" + entry.seq());
        return new Post(
                entry.conversation(), self.id(), self.nickname(), id, Post.TYPE_DEFAULT, "You said: " + entry.body());
    }
}
