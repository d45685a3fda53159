package dev.recado.benchmarks.wire;

import io.netty.buffer.ByteBuf;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client's connection. What is written waits until {@link #flush()}, and goes out in one piece. Belongs to the event loop that
 * opened it.
 */
public final class Connection {
    /** Reply addresses of {@link #ask} begin with it, so that they are none of {@link Incoming#number()}. */
    private static final String ASKED = "q";

    private static final int FIRST_BYTES = 512;
    /** Several times as long as a server takes to say that it cannot answer. */
    private static final int ANSWER_SECONDS_MAX = 30;

    private final NetSocket socket;
    private final FrameCutter cutter = new FrameCutter(this::frame);
    private final Incoming incoming = new Incoming();
    private final Map<String, Promise<JsonObject>> asked = new HashMap<>();
    private Listener listener = new Unexpected();
    private String reason = "without a word";
    /** What the server said to nobody in particular, before it ended the connection perhaps; or null. */
    private RefusedException lastWord;

    private Buffer pending = Buffer.buffer(FIRST_BYTES);
    private long lastAsked;
    private boolean closed;

    private Connection(NetSocket socket) {
        this.socket = socket;
        socket.handler(this::read);
        socket.exceptionHandler(cause -> reason = UnreachableException.reason(cause));
        socket.closeHandler(gone -> ended());
    }

    /**
     * Connects.
     *
     * @param client by which; call on its event loop
     * @param host where
     * @param port where
     * @return succeeds when connected; fails with {@link UnreachableException}
     */
    public static Future<Connection> open(NetClient client, String host, int port) {
        return client.connect(port, host)
                .map(Connection::new)
                .recover(cause -> Future.failedFuture(new UnreachableException(host, port, cause)));
    }

    /**
     * Tells somebody else from now on.
     *
     * @param listener who is told
     */
    public void listen(Listener listener) {
        this.listener = listener;
    }

    private void read(Buffer chunk) {
        ByteBuf bytes = ((BufferInternal) chunk).getByteBuf();
        try {
            if (bytes.hasArray()) {
                int from = bytes.arrayOffset() + bytes.readerIndex();
                cutter.cut(bytes.array(), from, from + bytes.readableBytes());
            } else {
                cutter.cut(chunk.getBytes(), 0, chunk.length());
            }
            listener.turn();
        } catch (InvalidFrameException e) {
            end(e.getMessage());
        } catch (RuntimeException e) {
            end("the driver failed: " + e);
        }
    }

    private void end(String why) {
        reason = why;
        socket.close();
    }

    private void frame(byte[] bytes, int from, int to) {
        incoming.read(bytes, from, to);
        if (incoming.kind() == Incoming.Kind.CLOSING) {
            reason = incoming.failureCode() + " " + incoming.text();
        }
        if (incoming.kind() == Incoming.Kind.REFUSAL
                && incoming.address().toString().isEmpty()) {
            lastWord = refusal();
            reason = lastWord.getMessage();
        }
        if (asked.isEmpty() || !answers(bytes, from, to)) {
            listener.frame(incoming);
        }
    }

    private boolean answers(byte[] bytes, int from, int to) {
        Promise<JsonObject> answer = asked.remove(incoming.address().toString());
        if (answer == null) {
            return false;
        }
        if (incoming.kind() == Incoming.Kind.REFUSAL) {
            answer.fail(refusal());
        } else {
            Buffer frame = Buffer.buffer().appendBytes(bytes, from, to - from);
            answer.complete(frame.toJsonObject().getJsonObject("body"));
        }
        return true;
    }

    private RefusedException refusal() {
        return new RefusedException(
                (int) incoming.failureCode(), incoming.text().toString());
    }

    private void ended() {
        Throwable why = lastWord != null ? lastWord : new VertxException("the connection ended: " + reason, true);
        asked.values().forEach(answer -> answer.tryFail(why));
        asked.clear();
        if (!closed) {
            closed = true;
            listener.lost(reason);
        }
    }

    /**
     * Asks for something at leisure: what is measured is written as frames that are made ahead. Flushes.
     *
     * @param address what is asked
     * @param body its fields
     * @return succeeds with the answer's body; fails with {@link RefusedException}, because the connection ended, or if there is no answer
     *     within {@value #ANSWER_SECONDS_MAX} seconds
     */
    public Future<JsonObject> ask(String address, JsonObject body) {
        if (closed) {
            return Future.failedFuture("the connection ended: " + reason);
        }
        String replyAddress = ASKED + lastAsked++;
        Promise<JsonObject> answer = Promise.promise();
        asked.put(replyAddress, answer);
        write(Frames.ask(address, replyAddress, body));
        flush();
        return answer.future()
                .timeout(ANSWER_SECONDS_MAX, TimeUnit.SECONDS)
                .recover(cause -> Future.failedFuture(cause instanceof TimeoutException ? unanswered(address) : cause));
    }

    private static Throwable unanswered(String address) {
        return new VertxException(
                address + " is not answered within " + ANSWER_SECONDS_MAX
                        + " s (expected: a server that speaks bridge)",
                true);
    }

    /**
     * Writes a frame, or a part of one.
     *
     * @param bytes copied
     */
    public void write(byte[] bytes) {
        pending.appendBytes(bytes);
    }

    void writeHeader(int length) {
        pending.appendInt(length);
    }

    /** Sends what was written. */
    public void flush() {
        if (pending.length() > 0 && !closed) {
            Buffer bytes = pending;
            pending = Buffer.buffer(Math.max(FIRST_BYTES, bytes.length()));
            socket.write(bytes);
        }
    }

    /**
     * Ends it; nobody is told.
     *
     * @return succeeds when it is closed
     */
    public Future<Void> close() {
        closed = true;
        return socket.close();
    }

    /** Until somebody listens there is nothing to be told. */
    private static final class Unexpected implements Listener {
        @Override
        public void frame(Incoming frame) {
            // Whoever will listen has not asked for anything yet.
        }

        @Override
        public void lost(String reason) {
            // Whatever was asked for has failed by it.
        }
    }
}
