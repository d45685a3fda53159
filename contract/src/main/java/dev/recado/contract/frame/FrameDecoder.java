package dev.recado.contract.frame;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Cuts a stream of bytes into frames: a 4-byte big-endian length, then that many bytes. Where chunks begin and end means
 * nothing.
 *
 * <p>A length is judged as soon as its four bytes are there, before anything of the frame is kept, so that a decoder holds at
 * most one frame of the largest size. Not thread safe: belongs to the connection that feeds it.
 */
public final class FrameDecoder {
    /** How many bytes come before a frame. */
    public static final int HEADER_BYTES = Integer.BYTES;

    private static final Buffer NOTHING = Buffer.buffer(0);

    private final IntSupplier frameBytesMax;
    private final Consumer<Buffer> frames;
    private Buffer rest = NOTHING;

    /**
     * Makes a decoder.
     *
     * @param frameBytesMax how long a frame may be, asked for each
     * @param frames told of each frame, without its length; may keep it. If that throws, the frame is told nevertheless, and those
     *     behind it are with the next bytes
     */
    public FrameDecoder(IntSupplier frameBytesMax, Consumer<Buffer> frames) {
        this.frameBytesMax = frameBytesMax;
        this.frames = frames;
    }

    /**
     * Takes the next bytes, and tells of every frame that they complete.
     *
     * @param chunk any number of bytes
     * @throws InvalidFrameException if a length is not positive or above the limit; what follows cannot be understood
     */
    public void decode(Buffer chunk) {
        Buffer bytes = rest.length() == 0 ? chunk : rest.appendBuffer(chunk);
        int at = 0;
        try {
            while (bytes.length() - at >= HEADER_BYTES) {
                int length = check(bytes.getInt(at));
                int begin = at + HEADER_BYTES;
                if (bytes.length() - begin < length) {
                    break;
                }
                at = begin + length;
                frames.accept(bytes.slice(begin, at));
            }
        } finally {
            rest = rest(bytes, at);
        }
    }

    /** Bytes that begin a frame are copied once when they come, and then only appended to. */
    private Buffer rest(Buffer bytes, int at) {
        if (at == bytes.length()) {
            return NOTHING;
        }
        return at == 0 && bytes == rest ? rest : bytes.getBuffer(at, bytes.length());
    }

    private int check(int length) {
        int max = frameBytesMax.getAsInt();
        if (length <= 0 || length > max) {
            throw new InvalidFrameException(length, max);
        }
        return length;
    }

    /**
     * Tells whether a frame has begun and not ended.
     *
     * @return true if bytes wait for more
     */
    public boolean partial() {
        return rest.length() > 0;
    }
}
