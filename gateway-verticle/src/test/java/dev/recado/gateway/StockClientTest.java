package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.eventbus.bridge.tcp.impl.protocol.FrameHelper;
import io.vertx.ext.eventbus.bridge.tcp.impl.protocol.FrameParser;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frames of the Vert.x TCP event-bus bridge, written and read by its own code. */
class StockClientTest {
    private final House house = House.aHouse();
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private NetSocket socket;

    @BeforeEach
    void connect() {
        FrameParser parser = new FrameParser(frame -> frames.add(frame.result()));
        Promise<NetSocket> connected = Promise.promise();
        house.vertx.runOnContext(v -> house.vertx
                .createNetClient()
                .connect(house.port(), "127.0.0.1")
                .map(opened -> opened.handler((Buffer bytes) -> parser.handle(bytes)))
                .onComplete(connected));
        socket = House.await(connected.future());
    }

    @AfterEach
    void close() {
        House.await(socket.close());
        house.close();
    }

    private JsonObject next() throws InterruptedException {
        JsonObject frame = frames.poll(House.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(frame).isNotNull();
        return frame;
    }

    @Test
    void shouldTalkToAClientOfTheStockBridge() throws InterruptedException {
        house.account("alice");
        JsonObject credentials = new JsonObject().put("nickname", "alice").put("password", "secret");
        JsonObject headers = new JsonObject().put("codec", "x");

        FrameHelper.sendFrame("ping", socket);
        FrameHelper.sendFrame("send", "recado.login", "reply-1", headers, true, credentials, socket);
        FrameHelper.sendFrame("send", "recado.nothing", "reply-2", credentials, socket);
        JsonObject pong = next();
        // One is answered at once, the other when the registry has answered: which comes first is not said.
        Map<String, JsonObject> answers = Stream.of(next(), next())
                .collect(Collectors.toMap(frame -> frame.getString("address"), frame -> frame));
        JsonObject login = answers.get("reply-1");
        JsonObject refusal = answers.get("reply-2");
        FrameHelper.sendFrame("register", "recado.inbox", null, socket);
        JsonObject caughtUp = next();

        assertThat(pong).isEqualTo(new JsonObject().put("type", "pong"));
        assertThat(login.getString("type")).isEqualTo("message");
        assertThat(login.getJsonObject("body").getString("nickname")).isEqualTo("alice");
        assertThat(refusal.getString("type")).isEqualTo("err");
        assertThat(refusal.getInteger("failureCode")).isEqualTo(302);
        assertThat(refusal.getString("failureType")).isEqualTo("RECIPIENT_FAILURE");
        assertThat(caughtUp.getString("address")).isEqualTo("recado.inbox");
        assertThat(caughtUp.getJsonObject("body").getString("event")).isEqualTo("caught-up");
    }
}
