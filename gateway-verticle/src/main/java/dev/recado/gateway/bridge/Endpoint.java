package dev.recado.gateway.bridge;

import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.session.Request;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One address of the API.
 *
 * @param read makes a request of a body; throws {@link IllegalArgumentException} if the body is not one of this address
 * @param answer writes what is answered
 * @param <R> what is asked
 * @param <A> what is answered
 */
record Endpoint<R extends Request<A>, A>(Function<Fields, R> read, Answer<R, A> answer) {
    /** How an answer is written. */
    interface Answer<R, A> {
        /** Writes the fields of an answer; what was asked may have a say in it. */
        void write(R request, A answer, JsonWriter out);
    }

    static <R extends Request<A>, A> Endpoint<R, A> of(Function<Fields, R> read, BiConsumer<A, JsonWriter> answer) {
        return new Endpoint<>(read, (request, answered, out) -> answer.accept(answered, out));
    }
}
