package dev.recado.client;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;

/** How sockets are closed, also those whose other end does not read; it needs more than Vert.x shows of a socket. */
final class Sockets {
    private Sockets() {}

    /** Closes when everything is written, or when the grace is over, in milliseconds. Succeeds when the socket is closed. */
    static Future<Void> close(Vertx vertx, NetSocket socket, long graceMs) {
        Promise<Void> closed = Promise.promise();
        long abort = vertx.setTimer(graceMs, over -> abort(socket));
        socket.closeHandler(gone -> closed.tryComplete());
        socket.close().onFailure(cause -> abort(socket));
        return closed.future().onComplete(done -> vertx.cancelTimer(abort));
    }

    /**
     * Closes at once. {@link NetSocket#close()}, and whatever else comes through the handler of Vert.x, first waits until
     * everything is written, which for a server that does not read is for ever, and so does TLS: this goes below all handlers.
     */
    static void abort(NetSocket socket) {
        ChannelHandlerContext lowest =
                ((NetSocketInternal) socket).channelHandlerContext().pipeline().firstContext();
        if (lowest != null) {
            lowest.close();
        }
    }
}
