package dev.recado.benchmarks.wire;

import java.util.Arrays;

/** Cuts what is read into frames, and copies no frame that came in one piece. Not thread safe: belongs to its connection. */
final class FrameCutter {
    private static final int HEADER_BYTES = Integer.BYTES;
    private static final int FRAME_BYTES_MAX = 64 << 20;

    /** Told of each frame: where its bytes lie, which is so until it returns. */
    interface Sink {
        void frame(byte[] bytes, int from, int to);
    }

    private final Sink sink;
    private byte[] rest = {};
    private int restBytes;

    FrameCutter(Sink sink) {
        this.sink = sink;
    }

    /** Tells of every frame that these bytes complete. */
    void cut(byte[] bytes, int from, int to) {
        if (restBytes == 0) {
            keep(bytes, frames(bytes, from, to), to);
            return;
        }
        append(bytes, from, to);
        int end = restBytes;
        restBytes = 0;
        keep(rest, frames(rest, 0, end), end);
    }

    private int frames(byte[] bytes, int from, int to) {
        int at = from;
        while (to - at >= HEADER_BYTES) {
            int begin = at + HEADER_BYTES;
            int length = length(bytes, at);
            if (to - begin < length) {
                break;
            }
            at = begin + length;
            sink.frame(bytes, begin, at);
        }
        return at;
    }

    private static int length(byte[] bytes, int at) {
        int length = (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
        if (length <= 0 || length > FRAME_BYTES_MAX) {
            throw new InvalidFrameException("frame: " + length + " bytes (expected: 1 to " + FRAME_BYTES_MAX + ")");
        }
        return length;
    }

    private void append(byte[] bytes, int from, int to) {
        reserve(restBytes + to - from);
        System.arraycopy(bytes, from, rest, restBytes, to - from);
        restBytes += to - from;
    }

    private void keep(byte[] bytes, int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, rest, 0, to - from);
        restBytes = to - from;
    }

    private void reserve(int bytes) {
        if (rest.length < bytes) {
            rest = Arrays.copyOf(rest, Math.max(bytes, 2 * rest.length));
        }
    }
}
