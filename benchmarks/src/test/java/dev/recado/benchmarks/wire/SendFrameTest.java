package dev.recado.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendFrameTest {
    private final SendFrame frame = new SendFrame("5220522052205", 12_345, 100);

    @Test
    void shouldWriteAMessageThatSaysWhichItIs() {
        // when
        JsonObject sent = json(frame.of(17, 8));

        // then
        JsonObject body = sent.getJsonObject("body");
        assertThat(sent.getString("type")).isEqualTo("send");
        assertThat(sent.getString("address")).isEqualTo("recado.send");
        assertThat(sent.getString("replyAddress")).isEqualTo("000000017");
        assertThat(body.getString("to")).isEqualTo("5220522052205");
        assertThat(body.getString("body")).hasSize(100).matches("012345-000000008-x+");
        assertThat(body.getString("id")).matches("[0-9a-f]{8}-0012-4345-8000-000000000008");
    }

    @Test
    void shouldGiveEveryMessageAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();

        for (int number = 0; number < 1000; number++) {
            ids.add(json(frame.of(number, number)).getJsonObject("body").getString("id"));
        }
        ids.add(json(new SendFrame("1", 12_346, 100).of(0, 0))
                .getJsonObject("body")
                .getString("id"));

        assertThat(ids).hasSize(1001);
    }

    @Test
    void shouldBeReadAgain() {
        // given
        String text = json(new SendFrame("1", MessageText.STREAM_MAX, MessageText.BYTES_MIN).of(0, 999_999_999))
                .getJsonObject("body")
                .getString("body");
        Span span = new Span();
        span.set(text.getBytes(), 0, text.length());

        // then
        assertThat(text).hasSize(MessageText.BYTES_MIN);
        assertThat(MessageText.stream(span)).isEqualTo(MessageText.STREAM_MAX);
        assertThat(MessageText.number(span)).isEqualTo(999_999_999);
    }

    @Test
    void shouldNotTakeWhatSomebodyElseWrote() {
        Span span = new Span();
        span.set("hi yourself".getBytes(), 0, 11);

        assertThat(MessageText.stream(span)).isEqualTo(-1);
        assertThat(MessageText.number(span)).isEqualTo(-1);
    }

    private static JsonObject json(byte[] bytes) {
        Buffer frame = Buffer.buffer(bytes);
        assertThat(frame.getInt(0)).isEqualTo(bytes.length - Frames.HEADER_BYTES);
        return frame.getBuffer(Frames.HEADER_BYTES, bytes.length).toJsonObject();
    }
}
