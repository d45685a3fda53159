package dev.recado.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.benchmarks.loop.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        Waiting.on(vertx.close());
    }

    private int serverThatSays(String frame) {
        NetServer server = vertx.createNetServer()
                .connectHandler(socket ->
                        socket.end(Buffer.buffer().appendInt(frame.length()).appendString(frame)));
        return Waiting.on(server.listen(0, "127.0.0.1")).actualPort();
    }

    @Test
    void shouldTellWhatTheServerSaidToNobodyInParticularBeforeItWent() {
        int port = serverThatSays("{\"type\":\"err\",\"failureCode\":603,\"message\":\"too many connections\"}");

        assertThatThrownBy(() -> Waiting.on(Connection.open(vertx.createNetClient(), "127.0.0.1", port)
                        .compose(connection -> connection.ask("recado.login", new JsonObject()))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(603))
                .hasMessageContaining("603")
                .hasMessageContaining("too many connections");
    }
}
