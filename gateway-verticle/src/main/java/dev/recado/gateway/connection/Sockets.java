package dev.recado.gateway.connection;

import io.netty.channel.socket.DuplexChannel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How sockets are closed, politely and not; both need more than Vert.x shows of a socket. */
final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private Sockets() {}

    /**
     * Writes the last bytes and says that nothing more will come. The socket stays open for what the client was about to write:
     * closing it with unread bytes would reset the connection, and the client would perhaps not read what it was told.
     */
    static void finish(NetSocket socket, Buffer lastWords) {
        socket.write(lastWords).onComplete(written -> shutdownOutput(socket), cause -> abort(socket));
    }

    private static void shutdownOutput(NetSocket socket) {
        if (((NetSocketInternal) socket).channelHandlerContext().channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        } else {
            close(socket);
        }
    }

    /** Closes when everything is written. */
    static void close(NetSocket socket) {
        socket.close().onFailure(cause -> LOG.debug("closing {}: {}", socket.remoteAddress(), cause.toString()));
    }

    /**
     * Closes at once. {@link NetSocket#close()}, and whatever else comes through the handler of Vert.x, first waits until
     * everything is written, which for a client that does not read is for ever: this goes below that handler.
     */
    static void abort(NetSocket socket) {
        ((NetSocketInternal) socket).channelHandlerContext().close();
    }
}
