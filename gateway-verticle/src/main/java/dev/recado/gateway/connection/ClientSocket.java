package dev.recado.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The socket of a client. Vert.x accepts it, and this takes its place in Netty's pipeline: a {@link NetSocket} makes a system call
 * for each write, holds 5 KB of queues for as long as it is open, and cannot be closed at once while a client does not read.
 *
 * <p>What is written is kept until the end of the turn, and then becomes one write. Belongs to the event loop of its gateway.
 */
final class ClientSocket extends ChannelInboundHandlerAdapter {
    /** Who uses the socket. Told on the event loop, outside of any context of Vert.x. */
    interface User {
        /** Bytes came. */
        void received(Buffer bytes);

        /** The socket may take more again, after it was {@linkplain #full full}. */
        void writable();

        /** The socket failed, and closes. */
        void failed(Throwable cause);

        /** The socket is closed. Nothing is told after this. */
        void gone();
    }

    private static final String NAME = "client";

    private final TurnWriter turn;
    private final User user;
    private ChannelHandlerContext context;
    /** Null if nothing waits for the end of the turn. */
    private List<Buffer> waiting;

    private int waitingBytes;
    /** Given to Netty, and not taken by the system yet. */
    private int unwrittenBytes;
    /** Whether the user was told that this is full, and waits. */
    private boolean awaited;

    /**
     * Makes a socket that is not connected to anything.
     *
     * @param turn when it writes, and how much may wait
     * @param user who is told of what happens
     */
    ClientSocket(TurnWriter turn, User user) {
        this.turn = turn;
        this.user = user;
    }

    /** Takes the place of what Vert.x accepted, which must not be used any more. */
    void replace(NetSocket accepted) {
        ChannelHandlerContext replaced = ((NetSocketInternal) accepted).channelHandlerContext();
        replaced.pipeline().replace(replaced.handler(), NAME, this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Writes bytes at the end of this turn. */
    void write(Buffer bytes) {
        if (waiting == null) {
            waiting = new ArrayList<>();
            turn.add(this);
        }
        waiting.add(bytes);
        waitingBytes += bytes.length();
    }

    /**
     * Tells whether as many bytes wait as may: for the client to read, or for the end of the turn. If so, {@link User#writable}
     * follows.
     */
    boolean full() {
        boolean full = heldBytes() > turn.budget().room();
        awaited |= full;
        return full;
    }

    private int heldBytes() {
        return waitingBytes + unwrittenBytes;
    }

    /** Writes at once what waits for the end of the turn. */
    void flush() {
        if (waiting != null) {
            write();
        }
    }

    private ChannelFuture write() {
        int bytes = waitingBytes;
        try {
            ChannelFuture write = context.writeAndFlush(takeWaiting());
            unwrittenBytes += bytes;
            turn.budget().take(bytes);
            return write.addListener(over -> written(bytes, over.cause()));
        } catch (OutOfMemoryError e) {
            // Of Netty's own making, for memory outside the heap: one client pays rather than all who write in this
            // turn.
            exceptionCaught(context, e);
            return context.newFailedFuture(e);
        }
    }

    private void written(int bytes, Throwable cause) {
        unwrittenBytes -= bytes;
        turn.budget().give(bytes);
        if (cause != null && context.channel().isOpen()) {
            exceptionCaught(context, cause);
        } else if (awaited && heldBytes() <= turn.budget().room() / 2) {
            awaited = false;
            user.writable();
        }
    }

    /** Copied into one piece: the system takes many small ones one by one. */
    private ByteBuf takeWaiting() {
        if (waiting == null) {
            return Unpooled.EMPTY_BUFFER;
        }
        ByteBuf joined = context.alloc().directBuffer(waitingBytes);
        waiting.forEach(bytes -> joined.writeBytes(((BufferInternal) bytes).getByteBuf()));
        forgetWaiting();
        return joined;
    }

    private void forgetWaiting() {
        waiting = null;
        waitingBytes = 0;
    }

    /** Reads, or leaves to the client to keep what it sends. */
    void read(boolean reading) {
        context.channel().config().setAutoRead(reading);
    }

    /**
     * Writes what waits and says that nothing more will come. The socket stays open for what the client was about to write:
     * closing it with unread bytes would reset the connection, and the client would perhaps not read what it was told.
     */
    void finish() {
        write().addListener(written -> {
            if (written.isSuccess()) {
                shutdownOutput();
            } else {
                abort();
            }
        });
    }

    private void shutdownOutput() {
        if (context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        } else {
            abort();
        }
    }

    /** Closes at once, whatever waits. */
    void abort() {
        forgetWaiting();
        context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        user.received(BufferInternal.safeBuffer((ByteBuf) bytes));
    }

    /** An answer that was to be had at once does not wait for others; the client may have closed its end already. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        user.failed(cause);
        abort();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forgetWaiting();
        user.gone();
    }
}
