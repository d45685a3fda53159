package dev.recado.system.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client that takes whatever one read brings for one frame. Bytes are characters of ISO 8859-1 here. Belongs to one thread. */
final class Peer implements AutoCloseable {
    private static final int READ_BYTES = 1 << 16;
    private static final int TIMEOUT_MS = 10_000;

    private final Socket socket;

    private interface Step {
        void take() throws IOException;
    }

    Peer(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String bytes) {
        take(() -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** What one read brings; empty at the end of the connection. */
    String read() {
        try {
            byte[] bytes = new byte[READ_BYTES];
            int length = Math.max(0, socket.getInputStream().read(bytes));
            return new String(Arrays.copyOf(bytes, length), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that nothing more comes, and goes on reading. */
    void shut() {
        take(socket::shutdownOutput);
    }

    @Override
    public void close() {
        take(socket::close);
    }
}
