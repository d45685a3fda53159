package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written in a turn of the event loop, and when. */
class ClientSocketTurnTest extends ClientSockets {
    @Test
    void shouldMakeOneWriteOfWhatIsWrittenInATurn() {
        alice.isWritten("a");
        alice.isWritten("b");
        alice.isWritten("c");
        assertThat(alice.reads()).isNull();

        endOfTurn();

        assertThat(alice.reads()).isEqualTo("abc");
        assertThat(alice.reads()).isNull();
    }

    @Test
    void shouldEndATurnOnceForEverySocket() {
        alice.isWritten("a");
        bob.isWritten("b");
        alice.isWritten("c");
        assertThat(eventLoop).hasSize(1);

        endOfTurn();

        assertThat(alice.reads()).isEqualTo("ac");
        assertThat(bob.reads()).isEqualTo("b");
        assertThat(eventLoop).isEmpty();
    }

    @Test
    void shouldWriteAgainInTheNextTurn() {
        alice.isWritten("a");
        endOfTurn();
        alice.isWritten("b");

        endOfTurn();

        assertThat(alice.reads()).isEqualTo("a");
        assertThat(alice.reads()).isEqualTo("b");
    }

    @Test
    void shouldTakeWhatTheEventLoopDidMeanwhileIntoTheSameWrite() {
        eventLoop.add(() -> alice.isWritten("a"));
        eventLoop.add(() -> alice.isWritten("b"));

        endOfTurn();
        assertThat(alice.reads()).isNull();
        endOfTurn();

        assertThat(alice.reads()).isEqualTo("ab");
    }

    @Test
    void shouldLeaveABufferThatIsWrittenToManyAsItIs() {
        Buffer shared = Buffer.buffer("shared");
        for (Client client : List.of(alice, bob, alice, bob)) {
            client.socket.write(shared);
        }

        endOfTurn();

        assertThat(alice.reads()).isEqualTo("sharedshared");
        assertThat(bob.reads()).isEqualTo("sharedshared");
        assertThat(shared.toString()).isEqualTo("shared");
    }

    @Test
    void shouldNotKeepAnAnswerToTheEndOfTheTurnThatWasToBeHadAtOnce() {
        alice.isWritten("pong");

        alice.channel.pipeline().fireChannelReadComplete();

        assertThat(alice.reads()).isEqualTo("pong");
        endOfTurn();
        assertThat(alice.reads()).isNull();
    }

    @Test
    void shouldWriteNothingForNothing() {
        alice.socket.write(Buffer.buffer());

        endOfTurn();

        assertThat(alice.reads()).isNull();
    }

    @Test
    void shouldHandOnWhatComes() {
        alice.channel.writeInbound(Unpooled.copiedBuffer("hi", StandardCharsets.UTF_8));

        assertThat(alice.heard).containsExactly("hi");
    }
}
