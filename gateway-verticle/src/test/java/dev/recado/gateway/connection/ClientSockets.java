package dev.recado.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Two sockets with their other ends, and the event loop on which they live. */
abstract class ClientSockets {
    static final int QUEUE_BYTES = 8192;
    static final int ALL_BYTES = 20_000;

    final Queue<Runnable> eventLoop = new ArrayDeque<>();
    final WriteBudget budget = new WriteBudget(QUEUE_BYTES, ALL_BYTES);
    final TurnWriter turn = new TurnWriter(eventLoop::add, budget);
    final Client alice = new Client();
    final Client bob = new Client();

    /** A socket with its other end. */
    final class Client implements ClientSocket.User {
        final List<String> heard = new ArrayList<>();
        final ClientSocket socket = new ClientSocket(turn, this);
        final EmbeddedChannel channel = new EmbeddedChannel(socket);
        Runnable whenWritable = () -> {};

        void isWritten(String text) {
            socket.write(Buffer.buffer(text));
        }

        void saysNoMore() {
            channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
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
    static final class Network extends ChannelOutboundHandlerAdapter {
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

    void endOfTurn() {
        for (int left = eventLoop.size(); left > 0; left--) {
            eventLoop.remove().run();
        }
    }
}
