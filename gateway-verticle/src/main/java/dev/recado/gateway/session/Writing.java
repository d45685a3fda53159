package dev.recado.gateway.session;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import java.util.function.Predicate;

/** What a session writes to others, within its rate, in the order it was written. */
final class Writing {
    private final Services services;
    private final Identity identity;
    private final Recipients recipients;
    private final Order order;
    private final TokenBucket rate;
    private final Predicate<GroupId> member;
    private final Blocking blocking;

    /**
     * Makes one for a session.
     *
     * @param services what the gateway shares
     * @param identity whose session
     * @param recipients finds whom a message is for
     * @param order keeps the order of messages and changes
     * @param rate how many of both there may be
     * @param member tells whether he is known to be in a group; it may say no when in doubt
     */
    Writing(
            Services services,
            Identity identity,
            Recipients recipients,
            Order order,
            TokenBucket rate,
            Predicate<GroupId> member) {
        this.services = services;
        this.identity = identity;
        this.recipients = recipients;
        this.order = order;
        this.rate = rate;
        this.member = member;
        this.blocking = new Blocking(services, identity.id());
    }

    Future<Posted> send(MessageRequest.Send request) {
        String type = Content.checkType(
                request.type(), request.body(), services.config().limits().bodyBytes());
        rate.takeOrRefuse(ErrorCode.SENDS_TOO_FAST);
        return order.send(() -> recipients.find(request.to()), conversation -> post(conversation, type, request));
    }

    private Future<Posted> post(ConversationId conversation, String type, MessageRequest.Send request) {
        Post post = new Post(
                conversation,
                identity.id(),
                identity.account().nickname(),
                request.id(),
                type,
                request.body(),
                identity.device(),
                identity.session());
        return services.bus().ask(DeliveryAddresses.POST, post);
    }

    /** Beyond the rate it is dropped, and so is what is for somebody who blocks him, and what is for a group that he is not known to be in: nobody misses it. */
    Future<Done> typing(MessageRequest.AnnounceTyping request) {
        if (rate.take() > 0) {
            return Future.succeededFuture(Done.DONE);
        }
        return recipients.find(request.to()).compose(this::announceTyping);
    }

    private Future<Done> announceTyping(ConversationId conversation) {
        Typing typing = new Typing(conversation, identity.id());
        if (conversation.direct()) {
            AccountId other = conversation.other(identity.id());
            return blocking.by(other).map(blocked -> announceTyping(other, typing, blocked));
        }
        if (member.test(conversation.group())) {
            services.bus().announce(DeliveryAddresses.group(conversation.group()), typing);
        }
        return Future.succeededFuture(Done.DONE);
    }

    private Done announceTyping(AccountId other, Typing typing, boolean blocked) {
        if (!blocked) {
            services.bus().announce(DeliveryAddresses.inbox(other), typing);
        }
        return Done.DONE;
    }
}
