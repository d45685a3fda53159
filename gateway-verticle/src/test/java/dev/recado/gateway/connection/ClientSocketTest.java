package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What is written in a turn of the event loop, and when. */
class ClientSocketTest {
    private static final int QUEUE_BYTES = 8192;
    private static final int ALL_BYTES = 20_000;

    private final Queue<Runnable> eventLoop = new ArrayDeque<>();
    private final WriteBudget budget = new WriteBudget(QUEUE_BYTES, ALL_BYTES);
    private final TurnWriter turn = new TurnWriter(eventLoop::add, budget);
    private final Client alice = new Client();
    private final Client bob = new Client();

    /** A socket with its other end. */
    private final class Client implements ClientSocket.User {
        final List<String> heard = new ArrayList<>();
        final ClientSocket socket = new ClientSocket(turn, this);
        final EmbeddedChannel channel = new EmbeddedChannel(socket);
        Runnable whenWritable = () -> {};

        void isWritten(String text) {
            socket.write(Buffer.buffer(text));
        }

        /** Takes one write. */
        String reads() {
            ByteBuf bytes = channel.readOutbound();
            String text = bytes == null ? null : bytes.toString(StandardCharsets.UTF_8);
            if (bytes != null) {
                bytes.release();
            }
            return text;
        }

        @Override
        public void received(Buffer bytes) {
            heard.add(bytes.toString());
        }

        @Override
        public void ended() {
            heard.add("(ended)");
        }

        @Override
        public void writable() {
            heard.add("(writable)");
            whenWritable.run();
        }

        @Override
        public void failed(Throwable cause) {
            heard.add("(failed)");
        }

        @Override
        public void gone() {
            heard.add("(gone)");
        }
    }

    /** Hands on what is written, below everything else, and says that it did when it is told to. */
    private static final class Network extends ChannelOutboundHandlerAdapter {
        private final Queue<ChannelPromise> held = new ArrayDeque<>();

        static Network of(Client client) {
            Network network = new Network();
            client.channel.pipeline().addFirst(network);
            return network;
        }

        @Override
        public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) {
            context.write(bytes, context.newPromise());
            held.add(promise);
        }

        /** Takes one write. */
        void takes() {
            held.remove().setSuccess();
        }

        void fails(Throwable cause) {
            held.remove().setFailure(cause);
        }
    }

    private void endOfTurn() {
        for (int left = eventLoop.size(); left > 0; left--) {
            eventLoop.remove().run();
        }
    }

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
    void shouldBeFullOfWhatWaitsForTheEndOfTheTurn() {
        alice.isWritten("x".repeat(QUEUE_BYTES));
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x");

        assertThat(alice.socket.full()).isTrue();
    }

    @Test
    void shouldTellThatItTakesMoreThoughItWasFullOfWhatWaitedForTheEndOfTheTurnOnly() {
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();

        endOfTurn();

        assertThat(alice.heard).containsExactly("(writable)");
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldCountWhatTheClientHasNotReadAndWhatWaitsForTheEndOfTheTurnTogether() {
        Network.of(alice);
        alice.isWritten("x".repeat(6000));
        endOfTurn();
        alice.isWritten("x".repeat(2000));
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x".repeat(1000));

        assertThat(alice.socket.full()).isTrue();
    }

    @Test
    void shouldTellThatItTakesMoreOnceHalfOfWhatMayWaitIsFree() {
        Network network = Network.of(alice);
        for (int i = 0; i < 3; i++) {
            alice.isWritten("x".repeat(3000));
            endOfTurn();
        }
        assertThat(alice.socket.full()).isTrue();

        network.takes();
        assertThat(alice.heard).isEmpty();
        network.takes();

        assertThat(alice.heard).containsExactly("(writable)");
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldCopyOnlyWhatTheSystemIsAboutToTake() {
        Network network = Network.of(alice);
        alice.isWritten("a");
        endOfTurn();
        alice.isWritten("b");
        endOfTurn();
        alice.isWritten("c");
        endOfTurn();
        assertThat(alice.reads()).isEqualTo("a");
        assertThat(alice.reads()).isNull();

        network.takes();

        assertThat(alice.reads()).isEqualTo("bc");
    }

    @Test
    void shouldWriteInPiecesWhileOthersHaveNotReadMuch() {
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();
        for (int i = 0; i < 3; i++) {
            alice.isWritten("x".repeat(3000));
        }

        endOfTurn();

        assertThat(List.of(alice.reads(), alice.reads(), alice.reads())).allMatch(piece -> piece.length() == 3000);
    }

    @Test
    void shouldBeCloggedByWhatItsOwnClientHasNotRead() {
        Network.of(alice);
        alice.isWritten("x".repeat(QUEUE_BYTES));
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();

        assertThat(alice.socket.full()).isTrue();
        assertThat(alice.socket.clogged()).isFalse();
        assertThat(bob.socket.clogged()).isTrue();
        alice.isWritten("x");
        endOfTurn();
        assertThat(alice.socket.clogged()).isTrue();
    }

    @Test
    void shouldWriteNothingForNothing() {
        alice.socket.write(Buffer.buffer());

        endOfTurn();

        assertThat(alice.reads()).isNull();
    }

    @Test
    void shouldCountNothingThatSystemsTakeAtOnceAgainstTheOthers() {
        alice.isWritten("x".repeat(4000));
        bob.isWritten("x".repeat(4000));

        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
        endOfTurn();
        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
    }

    @Test
    void shouldNotTellWhoDidNotAskWhetherThereIsRoom() {
        Network network = Network.of(alice);
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        endOfTurn();

        network.takes();

        assertThat(alice.heard).isEmpty();
    }

    @Test
    void shouldBeFullOfLessWhileAnotherClientDoesNotRead() {
        Network network = Network.of(bob);
        bob.isWritten("x".repeat(20_000));
        endOfTurn();
        alice.isWritten("x".repeat(5000));
        assertThat(alice.socket.full()).isTrue();

        network.takes();

        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldTakeAFrameWhateverOthersHaveNotRead() {
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x".repeat(10 * QUEUE_BYTES));

        assertThat(alice.socket.full()).isTrue();
        endOfTurn();
        assertThat(alice.heard).containsExactly("(writable)");
    }

    @Test
    void shouldGiveBackWhatAClientHadNotReadWhenItIsGone() {
        Network network = Network.of(bob);
        bob.isWritten("x".repeat(8000));
        endOfTurn();

        bob.channel.close();
        network.fails(new ClosedChannelException());

        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
        assertThat(bob.heard).containsExactly("(gone)");
    }

    @Test
    void shouldCloseWhereItCannotWrite() {
        Network network = Network.of(alice);
        alice.isWritten("a");
        endOfTurn();

        network.fails(new IOException("broken pipe"));

        assertThat(alice.heard).containsExactly("(failed)", "(gone)");
    }

    @Test
    void shouldWriteAFrameThatIsLongerThanAllThatMayWait() {
        alice.isWritten("x".repeat(10 * QUEUE_BYTES));
        assertThat(alice.socket.full()).isTrue();

        endOfTurn();

        assertThat(alice.reads()).hasSize(10 * QUEUE_BYTES);
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldWriteInAnotherTurnWhatIsWrittenBecauseThereIsRoomAgain() {
        alice.whenWritable = () -> bob.isWritten("b");
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();
        bob.isWritten("a");

        endOfTurn();
        assertThat(bob.reads()).isEqualTo("ab");
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();
        endOfTurn();
        assertThat(bob.reads()).isNull();
        endOfTurn();

        assertThat(bob.reads()).isEqualTo("b");
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
    void shouldHandOnWhatComes() {
        alice.channel.writeInbound(Unpooled.copiedBuffer("hi", StandardCharsets.UTF_8));

        assertThat(alice.heard).containsExactly("hi");
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
}
