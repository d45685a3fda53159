package dev.recado.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.SocketChannelConfig;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import jdk.net.ExtendedSocketOptions;

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

        /** The client has shut its output: nothing more comes, and it may still read. */
        void ended();

        /** The socket may take more again, after it was {@linkplain #full full}. */
        void writable();

        /** The socket failed, and closes. */
        void failed(Throwable cause);

        /** The socket is closed. Nothing is told after this. */
        void gone();
    }

    private static final String NAME = "client";
    /** More in one write is hardly cheaper. */
    private static final int WRITE_BYTES = 1 << 16;

    private static final int PROBES = 3;

    private final TurnWriter turn;
    private final User user;
    private ChannelHandlerContext context;
    /** What Netty was not given yet; null if that is nothing. */
    private Deque<Buffer> waiting;

    /** Written in this turn, and not counted in the budget: most of it is gone at the end of the turn. */
    private int turnBytes;
    /** Counted in the budget: what waits for longer than a turn, and what Netty has. */
    private int heldBytes;
    /** Counted in the budget: what waits in the dialect. */
    private int elsewhereBytes;
    /** Given to Netty, and not taken by the system yet; one write at a time. */
    private int unwrittenBytes;

    private boolean writing;
    /** Whether nothing will be written behind what waits. */
    private boolean finishing;
    /** Whether nothing more comes. */
    private boolean inputOver;
    /** Whether the client was told that nothing more comes from here. */
    private boolean outputOver;
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

    /**
     * Takes the place of what Vert.x accepted, which must not be used any more.
     *
     * @param accepted the connection
     * @param first what comes before this when something is read, until it removes itself
     */
    void replace(NetSocket accepted, ChannelHandler first) {
        ChannelHandlerContext replaced = ((NetSocketInternal) accepted).channelHandlerContext();
        if (replaced.channel().config() instanceof SocketChannelConfig config) {
            config.setAllowHalfClosure(true);
        }
        replaced.pipeline().replace(replaced.handler(), NAME, this).addBefore(NAME, null, first);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Writes bytes at the end of this turn. */
    void write(Buffer bytes) {
        if (bytes.length() == 0) {
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>();
        }
        if (turnBytes == 0) {
            turn.add(this);
        }
        waiting.add(bytes);
        turnBytes += bytes.length();
    }

    /**
     * Tells whether as many bytes wait as may: for the client to read, or for the end of the turn. If so, {@link User#writable}
     * follows.
     */
    boolean full() {
        boolean full = turnBytes + heldBytes + elsewhereBytes > turn.budget().room();
        awaited |= full;
        return full;
    }

    /** So many bytes more wait for the client elsewhere, or so many less. */
    void hold(int bytes) {
        elsewhereBytes += bytes;
        turn.budget().take(bytes);
    }

    /** Tells whether nothing waits: neither for the end of the turn nor for the client to read. */
    boolean taken() {
        return turnBytes == 0 && heldBytes == 0;
    }

    /** Tells whether the client has left unread all that a single one may, whatever others do. */
    boolean clogged() {
        return heldBytes > turn.budget().eachBytes();
    }

    /** Writes at once what waits for the end of the turn. */
    void flush() {
        turn.budget().take(turnBytes);
        heldBytes += turnBytes;
        turnBytes = 0;
        writeOn();
    }

    /** Whatever is written at once goes on in this very loop. */
    private void writeOn() {
        if (writing) {
            return;
        }
        writing = true;
        while (waiting != null && unwrittenBytes == 0) {
            writeSome();
        }
        writing = false;
        if (finishing && unwrittenBytes == 0) {
            finishing = false;
            finishOutput();
        }
    }

    private void writeSome() {
        try {
            ByteBuf joined = takeSome();
            int bytes = joined.readableBytes();
            unwrittenBytes = bytes;
            context.writeAndFlush(joined).addListener(over -> written(bytes, over.cause()));
        } catch (OutOfMemoryError e) {
            // Of Netty's own making, for memory outside the heap: one client pays rather than all who write in this
            // turn.
            exceptionCaught(context, e);
        }
    }

    /**
     * Copied into one piece, since the system takes many small ones one by one; and not more than a slow client may have outside of the
     * heap: what is written to many waits in buffers that they share.
     */
    private ByteBuf takeSome() {
        int bytes = bytesOfNextWrite();
        ByteBuf joined = context.alloc().directBuffer(bytes);
        while (joined.readableBytes() < bytes) {
            joined.writeBytes(((BufferInternal) waiting.remove()).getByteBuf());
        }
        if (waiting.isEmpty()) {
            waiting = null;
        }
        return joined;
    }

    private int bytesOfNextWrite() {
        int room = Math.min(WRITE_BYTES, turn.budget().room());
        int bytes = 0;
        for (Buffer buffer : waiting) {
            if (bytes > 0 && bytes + buffer.length() > room) {
                break;
            }
            bytes += buffer.length();
        }
        return bytes;
    }

    private void written(int bytes, Throwable cause) {
        unwrittenBytes = 0;
        giveBack(bytes);
        if (cause == null) {
            writeOn();
            tellIfWritable();
        } else if (context.channel().isOpen()) {
            exceptionCaught(context, cause);
        }
    }

    private void giveBack(int bytes) {
        heldBytes -= bytes;
        turn.budget().give(bytes);
    }

    private void tellIfWritable() {
        if (awaited && heldBytes <= turn.budget().room() / 2) {
            awaited = false;
            user.writable();
        }
    }

    private void forgetWaiting() {
        waiting = null;
        turnBytes = 0;
        giveBack(heldBytes - unwrittenBytes);
        hold(-elsewhereBytes);
    }

    /** Reads, or leaves to the client to keep what it sends. */
    void read(boolean reading) {
        context.channel().config().setAutoRead(reading);
    }

    /**
     * Lets the system ask the client whether it is there, which its program does not notice, when nothing has come for a time; if there
     * is no answer to three questions the socket fails. Without effect where the system cannot.
     */
    void probeAfter(Duration silence) {
        int seconds = (int) Math.max(1, silence.toSeconds());
        ChannelConfig config = context.channel().config();
        config.setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), seconds);
        config.setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), Math.max(1, seconds / PROBES));
        config.setOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES);
    }

    /** Tells whether it would be noticed here if the client went away: it is read, and has not said that it is done. */
    boolean listening() {
        return !inputOver && context.channel().config().isAutoRead();
    }

    /**
     * Writes what waits and says that nothing more will come. The socket stays open for what the client was about to write:
     * closing it with unread bytes would reset the connection, and the client would perhaps not read what it was told.
     */
    void finish() {
        finishing = true;
        flush();
    }

    /** What is encrypted has an end of its own: without it a client would have to think that somebody cut off the rest. */
    private void finishOutput() {
        SslHandler tls = context.pipeline().get(SslHandler.class);
        if (tls == null) {
            shutdownOutput();
        } else {
            tls.closeOutbound().addListener(said -> shutdownOutput());
        }
    }

    private void shutdownOutput() {
        outputOver = true;
        if (!inputOver && context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        } else {
            abort();
        }
    }

    /** Closes at once, whatever waits: below what encrypts, which would wait to say goodbye. */
    void abort() {
        forgetWaiting();
        if (context.channel().isOpen()) {
            context.pipeline().firstContext().close();
        }
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
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE || event == SslCloseCompletionEvent.SUCCESS) {
            inputOver();
        }
    }

    private void inputOver() {
        boolean before = inputOver;
        inputOver = true;
        if (outputOver) {
            abort();
        } else if (!before) {
            user.ended();
        }
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
