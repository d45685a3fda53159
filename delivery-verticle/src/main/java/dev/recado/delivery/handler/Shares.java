package dev.recado.delivery.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;

/** Finds what of a conversation is somebody's, or says why nothing is. */
final class Shares {
    private final ShareReader reader;

    Shares(ShareReader reader) {
        this.reader = reader;
    }

    Future<Share> of(AccountId account, ConversationId conversation) {
        if (conversation.direct() && !conversation.names(account)) {
            throw new Refusal(ErrorCode.NOT_A_MEMBER);
        }
        return reader.share(account, conversation)
                .compose(share -> share.map(Future::succeededFuture).orElseGet(() -> refuse(conversation)));
    }

    private Future<Share> refuse(ConversationId conversation) {
        if (conversation.direct()) {
            return Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_CONVERSATION));
        }
        boolean group = conversation.kind() == ConversationId.Kind.GROUP;
        ErrorCode unknown = group ? ErrorCode.NO_SUCH_GROUP : ErrorCode.NO_SUCH_CONVERSATION;
        return reader.known(conversation).map(known -> {
            throw new Refusal(known ? ErrorCode.NOT_A_MEMBER : unknown);
        });
    }
}
