package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How sockets end. */
class ClientSocketEndTest extends ClientSockets {
    @Test
    void shouldCloseWhereItCannotWrite() {
        Network network = Network.of(alice);
        alice.isWritten("a");
        endOfTurn();

        network.fails(new IOException("broken pipe"));

        assertThat(alice.heard).containsExactly("(failed)", "(gone)");
    }

    @Test
    void shouldWriteWhatWaitsBeforeItFinishes() {
        Network network = Network.of(alice);
        alice.isWritten("a");
        alice.isWritten("b");

        alice.socket.finish();

        assertThat(alice.reads()).isEqualTo("ab");
        assertThat(alice.channel.isOpen()).isTrue();
        network.takes();
        assertThat(alice.channel.isOpen()).isFalse();
        endOfTurn();
        assertThat(alice.reads()).isNull();
    }

    @Test
    void shouldFinishThoughNothingWaits() {
        alice.socket.finish();

        assertThat(alice.channel.isOpen()).isFalse();
    }

    @Test
    void shouldCloseIfWhatItFinishesWithCannotBeWritten() {
        Network network = Network.of(alice);
        alice.isWritten("goodbye");
        alice.socket.finish();

        network.fails(new IOException("broken pipe"));

        assertThat(alice.channel.isOpen()).isFalse();
    }

    @Test
    void shouldForgetWhatWaitsWhenItIsAborted() {
        alice.isWritten("a");

        alice.socket.abort();
        endOfTurn();

        assertThat(alice.reads()).isNull();
        assertThat(alice.channel.isOpen()).isFalse();
        assertThat(alice.heard).containsExactly("(gone)");
    }

    @Test
    void shouldForgetWhatWaitsWhenTheClientIsGone() {
        alice.isWritten("a");

        alice.channel.close();
        endOfTurn();

        assertThat(alice.reads()).isNull();
        assertThat(alice.heard).containsExactly("(gone)");
    }

    @Test
    void shouldCloseWhatFails() {
        alice.channel.pipeline().fireExceptionCaught(new IOException("connection reset"));

        assertThat(alice.channel.isOpen()).isFalse();
        assertThat(alice.heard).containsExactly("(failed)", "(gone)");
    }

    @Test
    void shouldCloseTheOneForWhichThereIsNoMemoryAndWriteToTheOthers() {
        alice.channel.config().setAllocator(new PooledByteBufAllocator(true) {
            @Override
            public ByteBuf directBuffer(int bytes) {
                throw new OutOfMemoryError("direct");
            }
        });
        alice.isWritten("a");
        bob.isWritten("b");

        endOfTurn();

        assertThat(alice.channel.isOpen()).isFalse();
        assertThat(alice.heard).containsExactly("(failed)", "(gone)");
        assertThat(bob.reads()).isEqualTo("b");
    }

    @Test
    void shouldTellThatTheClientHasSaidAllAndStillWriteToIt() {
        alice.saysNoMore();
        assertThat(alice.heard).containsExactly("(ended)");
        assertThat(alice.socket.listening()).isFalse();

        alice.isWritten("a");
        endOfTurn();

        assertThat(alice.reads()).isEqualTo("a");
        assertThat(alice.channel.isOpen()).isTrue();
    }

    @Test
    void shouldCloseWhenBothHaveSaidAll() {
        alice.saysNoMore();
        alice.isWritten("a");

        alice.socket.finish();

        assertThat(alice.reads()).isEqualTo("a");
        assertThat(alice.channel.isOpen()).isFalse();
    }

    @Test
    void shouldNotListenWhileItDoesNotRead() {
        assertThat(alice.socket.listening()).isTrue();

        alice.socket.read(false);

        assertThat(alice.socket.listening()).isFalse();
    }
}
