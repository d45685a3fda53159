package dev.recado.gateway.json;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.gateway.json.Reply.Status;
import dev.recado.gateway.jsontext.JsonBytes;
import dev.recado.gateway.paced.Shown;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers as objects: {@code {"status":"success","message":"…"}}. None is longer than an object may be. */
final class Replies {
    /** As long as a group's name may be; what somebody took for a name may be longer. */
    private static final int NAME_CHARS_MAX = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /**
     * An answer.
     *
     * @param reply which
     * @param names what it is about, as somebody wrote them
     */
    static Buffer of(Reply reply, String... names) {
        Object[] shown = Stream.of(names).map(Replies::shown).toArray();
        return object(reply.status(), Texts.of(reply.key(), shown));
    }

    /** What to say of a refusal where nothing more exact is known. */
    static Buffer of(Refusal why) {
        return of(Reply.of(why.code()));
    }

    /**
     * The answer to what was not done.
     *
     * @param cause why not
     * @param known what to say of the reasons that there is something more exact to say of
     * @param names what it is about, as somebody wrote them
     */
    static Future<Buffer> refusal(Throwable cause, Map<ErrorCode, Reply> known, String... names) {
        if (!(cause instanceof Refusal)) {
            LOG.debug("not understood: {}", cause.toString());
        }
        Refusal why = Refusal.of(cause);
        Reply reply = known.get(why.code());
        return Future.succeededFuture(reply == null ? of(why) : of(reply, names));
    }

    /** An answer with a text of one's own. */
    static Buffer object(Status status, String message) {
        JsonBytes out = new JsonBytes();
        begin(status, out).escaped(message).ascii("\"}");
        return Buffer.buffer(out.behind(0));
    }

    private static JsonBytes begin(Status status, JsonBytes out) {
        return out.ascii("{\"status\":\"").ascii(status.word()).ascii("\",\"message\":\"");
    }

    /** How many bytes an answer has besides the escaped text. */
    static int overhead(Status status) {
        return object(status, "").length();
    }

    private static String shown(String name) {
        String line = Shown.line(name);
        if (line.length() <= NAME_CHARS_MAX) {
            return line;
        }
        boolean pair = Character.isHighSurrogate(line.charAt(NAME_CHARS_MAX - 1));
        return line.substring(0, pair ? NAME_CHARS_MAX - 1 : NAME_CHARS_MAX) + Texts.of("list-cut");
    }
}
