package dev.recado.gateway.session;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;

/** What a session writes to others, within its rate, in the order it was written. */
final class Writing {
    private static final String RESERVED_TYPES = "recado.";

    private final Services services;
    private final Identity identity;
    private final Recipients recipients;
    private final TokenBucket rate;

    Writing(Services services, Identity identity, Recipients recipients) {
        this.services = services;
        this.identity = identity;
        this.recipients = recipients;
        this.rate = new TokenBucket(services.config().limits().sendsPerSecond(), services.clock());
    }

    Future<Posted> send(MessageRequest.Send request) {
        check(request);
        long waitMs = rate.take();
        if (waitMs > 0) {
            throw new Refusal(ErrorCode.SENDS_TOO_FAST, ErrorCode.SENDS_TOO_FAST.text(), waitMs);
        }
        return recipients.findInTurn(request.to()).compose(to -> post(to, request));
    }

    private void check(MessageRequest.Send request) {
        if (request.type() != null && request.type().startsWith(RESERVED_TYPES)) {
            throw new IllegalArgumentException(
                    "type: begins with '" + RESERVED_TYPES + "', which the server keeps for itself");
        }
        int bytesMax = services.config().limits().bodyBytes();
        long bytes = Utf8.length(request.body());
        if (bytes > bytesMax) {
            throw new Refusal(ErrorCode.TOO_LARGE, "body: " + bytes + " bytes (expected: <= " + bytesMax + ")");
        }
    }

    private Future<Posted> post(AccountId to, MessageRequest.Send request) {
        ConversationId conversation = ConversationId.direct(identity.id(), to);
        Post post = new Post(
                conversation,
                identity.id(),
                identity.account().nickname(),
                request.id(),
                request.type() == null ? Post.TYPE_DEFAULT : request.type(),
                request.body(),
                identity.device(),
                identity.session());
        return services.bus().ask(DeliveryAddresses.post(conversation), post);
    }

    /** Beyond the rate it is dropped: nobody misses it. */
    Future<Done> typing(MessageRequest.AnnounceTyping request) {
        if (rate.take() > 0) {
            return Future.succeededFuture(Done.DONE);
        }
        return recipients.find(request.to()).map(this::announceTyping);
    }

    private Done announceTyping(AccountId to) {
        Typing typing = new Typing(ConversationId.direct(identity.id(), to), identity.id());
        services.bus().announce(DeliveryAddresses.inbox(to), typing);
        return Done.DONE;
    }
}
