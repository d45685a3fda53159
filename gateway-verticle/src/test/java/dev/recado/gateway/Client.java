package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks frames over a socket; everything waits for its answer, with a deadline. */
final class Client implements AutoCloseable {
    private final NetClient netClient;
    private final NetSocket socket;
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private int requests;
    private volatile Future<Void> lastWrite = Future.succeededFuture();

    Client(Vertx vertx, int port, NetClientOptions options) {
        netClient = vertx.createNetClient(options);
        Promise<NetSocket> connected = Promise.promise();
        vertx.runOnContext(
                v -> netClient.connect(port, "127.0.0.1").map(this::listen).onComplete(connected));
        socket = House.await(connected.future());
    }

    /** On the socket's own thread, so that nothing comes before somebody listens. */
    private NetSocket listen(NetSocket connected) {
        FrameDecoder decoder = new FrameDecoder(() -> Integer.MAX_VALUE, frame -> take(new JsonObject(frame)));
        return connected
                .handler(decoder::decode)
                .closeHandler(v -> closed.complete(null))
                .exceptionHandler(cause -> closed.complete(null));
    }

    private void take(JsonObject frame) {
        boolean event = "message".equals(frame.getString("type")) && "recado.inbox".equals(frame.getString("address"));
        if (event) {
            events.add(frame.getJsonObject("body"));
        } else {
            frames.add(frame);
        }
    }

    /** Stops reading from the socket. */
    Client pause() {
        socket.pause();
        return this;
    }

    Client resume() {
        socket.resume();
        return this;
    }

    Client write(Buffer bytes) {
        lastWrite = socket.write(bytes);
        return this;
    }

    /** Writes a frame as it is, but that quotes may be single ones. */
    Client writeText(String json) {
        Buffer bytes = Buffer.buffer(json.replace('\'', '"'));
        return write(Buffer.buffer().appendInt(bytes.length()).appendBuffer(bytes));
    }

    Client write(JsonObject frame) {
        return write(FrameEncoder.encode(frame));
    }

    /** Writes a request and returns where its answer will come. */
    String post(String address, JsonObject body) {
        String replyAddress = "r" + requests++;
        write(new JsonObject()
                .put("type", "send")
                .put("address", address)
                .put("replyAddress", replyAddress)
                .put("body", body));
        return replyAddress;
    }

    /** Makes a request and waits for the next frame that is not an event. */
    JsonObject ask(String address, JsonObject body) {
        String replyAddress = post(address, body);
        JsonObject frame = frame();
        assertThat(frame.getString("address")).as(frame.encode()).isEqualTo(replyAddress);
        return frame;
    }

    /** Makes a request that is not refused. */
    JsonObject get(String address, JsonObject body) {
        JsonObject frame = ask(address, body);
        assertThat(frame.getString("type")).as(frame.encode()).isEqualTo("message");
        return frame.getJsonObject("body");
    }

    /** Makes a request that is refused. */
    int refused(String address, JsonObject body) {
        JsonObject frame = ask(address, body);
        assertThat(frame.getString("type")).as(frame.encode()).isEqualTo("err");
        return frame.getInteger("failureCode");
    }

    JsonObject frame() {
        return next(frames, "frame");
    }

    JsonObject event() {
        return next(events, "event");
    }

    JsonObject event(String kind) {
        JsonObject event = event();
        assertThat(event.getString("event")).as(event.encode()).isEqualTo(kind);
        return event;
    }

    private static JsonObject next(BlockingQueue<JsonObject> queue, String what) {
        try {
            JsonObject next = queue.poll(House.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(next).as("a " + what).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Tells whether the server has not taken what was written, though it had the time to. */
    boolean held() {
        try {
            lastWrite.toCompletionStage().toCompletableFuture().get(500, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    boolean quiet() {
        return events.isEmpty() && frames.isEmpty();
    }

    /** Everything that was written before is answered: nothing is left to come. */
    Client sync() {
        write(new JsonObject().put("type", "ping"));
        assertThat(frame()).isEqualTo(new JsonObject().put("type", "pong"));
        return this;
    }

    JsonObject logIn(String nickname) {
        return get("recado.login", new JsonObject().put("nickname", nickname).put("password", "secret"));
    }

    Client openInbox() {
        return write(new JsonObject().put("type", "register").put("address", "recado.inbox"));
    }

    JsonObject send(String to, String id, String body) {
        return get("recado.send", new JsonObject().put("to", to).put("id", id).put("body", body));
    }

    JsonObject acknowledge(String conversation, long delivered) {
        return get(
                "recado.acknowledge",
                new JsonObject().put("conversation", conversation).put("delivered", delivered));
    }

    void awaitClosed() {
        House.await(closed);
    }

    boolean open() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        House.await(netClient.close());
    }
}
