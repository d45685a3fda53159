package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.benchmarks.wire.Incoming.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTest {
    private final Incoming incoming = new Incoming();

    @Test
    void shouldReadAnAnswer() {
        read("{\"type\":\"message\",\"address\":\"000000042\",\"body\":{\"conversation\":\"1-2\",\"seq\":7,"
                + "\"at\":1795262400000,\"durable\":\"disk\",\"repeated\":false}}");

        assertThat(incoming.kind()).isEqualTo(Kind.ANSWER);
        assertThat(incoming.number()).isEqualTo(42);
        assertThat(incoming.seq()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"entry\",\"conversation\":\"1-2\","
                        + "\"kind\":\"direct\",\"seq\":7,\"from\":\"2\",\"id\":\"x\",\"type\":\"text/plain\",\"body\":\"hi, you\"}}",
                "{\"body\":{\"body\":\"hi, you\",\"seq\":7,\"unknown\":{\"a\":[{},\"]}\"]},\"conversation\":\"1-2\","
                        + "\"event\":\"entry\"},\"address\":\"recado.inbox\",\"type\":\"message\"}",
                " { \"type\" :\t\"message\", \"address\": \"recado.inbox\" , \"body\" : { \"event\": \"entry\" ,\r\n"
                        + "\"conversation\": \"1-2\", \"seq\": 7 , \"body\": \"hi, you\" } } ",
                "{\"ty\\u0070e\":\"mess\\u0061ge\",\"address\":\"recado\\u002einbox\",\"body\":{\"event\":\"\\u0065ntry\","
                        + "\"conversation\":\"1-\\u0032\",\"seq\":7,\"body\":\"hi, \\u0079ou\"}}"
            })
    void shouldReadAnEntryHoweverItIsWritten(String json) {
        read(json);

        assertThat(incoming.kind()).isEqualTo(Kind.ENTRY);
        assertThat(incoming.conversation()).hasToString("1-2");
        assertThat(incoming.seq()).isEqualTo(7);
        assertThat(incoming.text()).hasToString("hi, you");
    }

    @Test
    void shouldReadAnEntryWhoseBodyIsAnObject() {
        read("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"entry\",\"conversation\":\"9\","
                + "\"seq\":1,\"body\":{\"body\":\"inner\",\"seq\":99}}}");

        assertThat(incoming.kind()).isEqualTo(Kind.ENTRY);
        assertThat(incoming.seq()).isEqualTo(1);
        assertThat(incoming.text().length()).isZero();
    }

    @Test
    void shouldReadTextsWithQuotesAndBackslashes() {
        read("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"entry\","
                + "\"body\":\"\\\"},{\\\\ \\n ä \\ud83d\\ude00\",\"seq\":3}}");

        assertThat(incoming.text()).hasToString("\"},{\\ \n ä 😀");
        assertThat(incoming.seq()).isEqualTo(3);
    }

    @Test
    void shouldReadARefusal() {
        read("{\"type\":\"err\",\"address\":\"000000007\",\"failureCode\":601,\"failureType\":\"RECIPIENT_FAILURE\","
                + "\"message\":\"too fast\",\"retryAfterMs\":100}");

        assertThat(incoming.kind()).isEqualTo(Kind.REFUSAL);
        assertThat(incoming.number()).isEqualTo(7);
        assertThat(incoming.failureCode()).isEqualTo(601);
        assertThat(incoming.text()).hasToString("too fast");
    }

    @Test
    void shouldReadARefusalOfNothingThatWasAsked() {
        read("{\"type\":\"err\",\"failureCode\":606,\"message\":\"idle\"}");

        assertThat(incoming.kind()).isEqualTo(Kind.REFUSAL);
        assertThat(incoming.number()).isEqualTo(-1);
    }

    @Test
    void shouldReadTheEndOfTheConnection() {
        read("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"closing\",\"code\":904,"
                + "\"message\":\"ending\",\"comeBack\":true}}");

        assertThat(incoming.kind()).isEqualTo(Kind.CLOSING);
        assertThat(incoming.failureCode()).isEqualTo(904);
        assertThat(incoming.text()).hasToString("ending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"pong\"}",
                "{}",
                "{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"receipt\",\"delivered\":3}}",
                "{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":null}"
            })
    void shouldNotCareForTheRest(String json) {
        read(json);

        assertThat(incoming.kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void shouldKeepNothingOfTheFrameBefore() {
        read("{\"type\":\"message\",\"address\":\"1\",\"body\":{\"conversation\":\"1-2\",\"seq\":7,\"body\":\"a\"}}");
        read("{\"type\":\"message\",\"address\":\"2\"}");

        assertThat(incoming.number()).isEqualTo(2);
        assertThat(incoming.seq()).isEqualTo(-1);
        assertThat(incoming.text().length()).isZero();
        assertThat(incoming.conversation().length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "\"text\"", "{", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\":\"b\\", "{\"a\" \"b\"}"})
    void shouldRefuseWhatIsNoObject(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidFrameException.class);
    }

    private void read(String json) {
        byte[] bytes = ("#" + json + "#").getBytes(UTF_8);
        incoming.read(bytes, 1, bytes.length - 1);
    }
}
