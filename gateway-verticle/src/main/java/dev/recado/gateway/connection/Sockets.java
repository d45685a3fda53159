package dev.recado.gateway.connection;

import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes sockets, also those that nobody reads from at the other end. */
final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private Sockets() {}

    /**
     * Closes a socket. {@link NetSocket#close()}, and whatever else comes through the handler of Vert.x, first waits until
     * everything is written, which for a client that does not read is for ever: such a socket is closed from below that
     * handler, and what was not written is lost.
     *
     * @param stuck whether the client does not read
     */
    static void close(NetSocket socket, boolean stuck) {
        if (stuck && socket instanceof NetSocketInternal internal) {
            internal.channelHandlerContext().close();
        } else {
            socket.close().onFailure(cause -> LOG.debug("closing {}: {}", socket.remoteAddress(), cause.toString()));
        }
    }
}
