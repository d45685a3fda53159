package dev.recado.gateway.session;

import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;

/**
 * What a session says to everybody, if it may.
 *
 * @param services what the gateway shares
 * @param identity whose session
 * @param permitted whether those who came in where he did may
 */
record Broadcasting(Services services, Identity identity, boolean permitted) {
    Future<Broadcasted> send(MessageRequest.Broadcast request) {
        if (!permitted
                && !services.config()
                        .broadcasts()
                        .accounts()
                        .contains(identity.account().nickname().key())) {
            throw new Refusal(ErrorCode.NOT_PERMITTED);
        }
        int bytesMax = services.config().limits().bodyBytes();
        String type = Content.checkType(request.type(), request.body(), bytesMax);
        Broadcast broadcast = new Broadcast(identity.author(), request.audience(), request.id(), type, request.body());
        services.broadcasts().count(identity.id());
        return services.bus().ask(DeliveryAddresses.BROADCAST, broadcast);
    }
}
