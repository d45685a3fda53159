package dev.recado.client;

import dev.recado.contract.id.MessageId;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;

/**
 * A message on its way to being accepted.
 *
 * @param order which send of this client it is
 * @param id what makes it the same message however often it is sent
 * @param body what is sent
 * @param accepted told of the outcome
 * @param deadlineMs until when it is repeated, by the client's clock
 * @param <A> the outcome
 */
record Outgoing<A>(long order, MessageId id, JsonObject body, Promise<A> accepted, long deadlineMs) {}
