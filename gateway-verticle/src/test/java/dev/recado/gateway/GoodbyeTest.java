package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ends of a connection that are closed one after the other. */
class GoodbyeTest {
    private static final Buffer PING = FrameEncoder.encode(new JsonObject().put("type", "ping"));
    private static final Buffer PONG = FrameEncoder.encode(new JsonObject().put("type", "pong"));

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private Socket aSocket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.port());
        socket.setSoTimeout((int) House.TIMEOUT.toMillis());
        return socket;
    }

    @Test
    void shouldAnswerWhoClosesHisEndRightBehindAQuestion() throws IOException {
        try (Socket socket = aSocket()) {
            socket.getOutputStream().write(PING.getBytes());
            socket.shutdownOutput();

            assertThat(socket.getInputStream().readAllBytes()).isEqualTo(PONG.getBytes());
        }
    }

    @Test
    void shouldWriteWhatItAnsweredBeforeItSaysWhyItCloses() throws IOException {
        try (Socket socket = aSocket()) {
            Buffer pingAndNoFrame =
                    Buffer.buffer().appendBuffer(PING).appendBuffer(PING).appendInt(-1);
            socket.getOutputStream().write(pingAndNoFrame.getBytes());

            Buffer answers = Buffer.buffer(socket.getInputStream().readAllBytes());

            int pongs = 2 * PONG.length();
            assertThat(answers.getBuffer(0, pongs))
                    .isEqualTo(Buffer.buffer().appendBuffer(PONG).appendBuffer(PONG));
            assertThat(answers.getString(pongs, answers.length())).contains("\"failureCode\":101");
        }
    }
}
