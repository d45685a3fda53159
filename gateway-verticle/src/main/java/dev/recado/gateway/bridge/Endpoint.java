package dev.recado.gateway.bridge;

import dev.recado.gateway.session.Request;
import dev.recado.gateway.session.Session;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One address of the API.
 *
 * @param read makes a request of a body
 * @param write makes a body of its answer
 * @param <R> what is asked
 * @param <A> what is answered
 */
record Endpoint<R extends Request<A>, A>(Function<Fields, R> read, BiFunction<R, A, JsonObject> write) {
    static <R extends Request<A>, A> Endpoint<R, A> of(Function<Fields, R> read, Function<A, JsonObject> write) {
        return new Endpoint<>(read, (request, answer) -> write.apply(answer));
    }

    /** Fails with a refusal; throws {@link IllegalArgumentException} if the body is not one of this address. */
    Future<JsonObject> serve(Fields body, Session session) {
        R request = read.apply(body);
        return session.handle(request).map(answer -> write.apply(request, answer));
    }
}
