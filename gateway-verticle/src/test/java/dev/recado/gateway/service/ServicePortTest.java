package dev.recado.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.eventbus.bridge.tcp.impl.protocol.FrameHelper;
import io.vertx.ext.eventbus.bridge.tcp.impl.protocol.FrameParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePortTest {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private NetSocket connect(int port) throws Exception {
        FrameParser parser = new FrameParser(frame -> frames.add(frame.result()));
        Promise<NetSocket> connected = Promise.promise();
        vertx.runOnContext(v -> vertx.createNetClient()
                .connect(port, "127.0.0.1")
                .map(opened -> opened.handler((Buffer bytes) -> parser.handle(bytes)))
                .onComplete(connected));
        return await(connected.future());
    }

    @Test
    void shouldLetProgramsReachWhatIsPermittedAndNothingElse() throws Exception {
        int port = freePort();
        vertx.eventBus().<JsonObject>consumer("programs.echo", message -> message.reply(message.body()));
        vertx.eventBus().<JsonObject>consumer("registry.login", message -> message.reply(message.body()));
        await(vertx.deployVerticle(new ServicePortVerticle(
                new ServicePortConfig("127.0.0.1", port, List.of("programs.echo"), List.of()))));
        NetSocket socket = connect(port);

        FrameHelper.sendFrame("send", "programs.echo", "r1", new JsonObject().put("x", 1), socket);
        JsonObject answer = frames.poll(10, TimeUnit.SECONDS);
        FrameHelper.sendFrame("send", "registry.login", "r2", new JsonObject(), socket);
        JsonObject refusal = frames.poll(10, TimeUnit.SECONDS);

        assertThat(answer.getJsonObject("body")).isEqualTo(new JsonObject().put("x", 1));
        assertThat(refusal.getString("message")).isEqualTo("access_denied");
        await(socket.close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "192.168.1.1",
                "::",
                "::ffff:10.0.0.1",
                "example.org",
                "",
                "127.0.0.1.example.org",
                "10"
            })
    void shouldRefuseToBeReachedFromElsewhere(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServicePortConfig(host, 7010, List.of(), List.of()))
                .withMessageContaining("loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
    void shouldTakeAnyLoopbackAddress(String host) {
        assertThat(new ServicePortConfig(host, 7010, List.of(), List.of()).host())
                .isEqualTo(host);
    }

    @Test
    void shouldRefuseAPortThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServicePortConfig("localhost", 0, List.of(), List.of()))
                .withMessageContaining("port 0");
    }
}
