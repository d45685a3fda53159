package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.BusMessage;
import io.vertx.core.Future;

/**
 * A message of a type that only a newer version knows.
 *
 * @param type its name
 */
record Unknown(String type) implements BusMessage {
    /** What is answered if it is a question: a node of the newer version may know better. */
    <A> Future<A> refused() {
        return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE, "unknown type " + type));
    }
}
