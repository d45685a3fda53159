package dev.recado.gateway.connection;

import dev.recado.gateway.tls.Alert;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/**
 * Looks at the first byte of a client, which tells TLS from everything else that is spoken here, and goes out of the way: for
 * encryption, for plain text, or for the refusal of either.
 *
 * <p>Belongs to the event loop of its connection.
 */
final class FirstByte extends ChannelDuplexHandler {
    /** What a record of TLS begins with that has a greeting in it. As a length of a frame it would be 369 MB, as a character it is Ctrl-V. */
    private static final byte TLS_HANDSHAKE = 22;

    private static final Buffer TLS_ONLY = Buffer.buffer("this port speaks TLS only\n");

    private final Doorway doorway;
    private final Consumer<Buffer> refused;

    /**
     * Makes it for one connection.
     *
     * @param doorway where the connection came in
     * @param refused is told what to say in plain text to a client that cannot be understood, before closing
     */
    FirstByte(Doorway doorway, Consumer<Buffer> refused) {
        this.doorway = doorway;
        this.refused = refused;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        boolean tls = bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE;
        if (tls && doorway.encryption() == null) {
            refuse(context, bytes, Alert.HANDSHAKE_FAILURE.record());
        } else if (!tls && !doorway.listener().plain()) {
            refuse(context, bytes, TLS_ONLY);
        } else {
            if (tls) {
                context.pipeline()
                        .addAfter(context.name(), null, doorway.encryption().handler(context.alloc()));
            }
            context.pipeline().remove(this);
            context.fireChannelRead(bytes);
        }
    }

    private void refuse(ChannelHandlerContext context, ByteBuf bytes, Buffer lastWords) {
        bytes.release();
        context.pipeline().remove(this);
        refused.accept(lastWords);
    }

    /** What is to be encrypted is not said before it can be. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (doorway.listener().plain()) {
            context.write(message, promise);
        } else {
            ReferenceCountUtil.release(message);
            promise.setSuccess();
        }
    }
}
