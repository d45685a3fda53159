package dev.recado.system.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client that takes whatever one read brings for one frame, and reads all the time, as the old ones do. Bytes are characters of ISO 8859-1
 * here. Belongs to one thread, but for the one that reads.
 */
final class Peer implements AutoCloseable {
    private static final int READ_BYTES = 1 << 16;
    private static final int TIMEOUT_SECONDS = 10;

    private final Socket socket;
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

    private interface Step {
        void take() throws IOException;
    }

    Peer(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::readAll, "peer-" + socket.getLocalPort());
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        byte[] bytes = new byte[READ_BYTES];
        int length = 0;
        while (length >= 0) {
            length = readSome(bytes);
            frames.add(new String(Arrays.copyOf(bytes, Math.max(0, length)), StandardCharsets.ISO_8859_1));
        }
    }

    /** A reset is an end too. */
    private int readSome(byte[] bytes) {
        try {
            return socket.getInputStream().read(bytes);
        } catch (IOException e) {
            return -1;
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

    /** What one read brought; empty at the end of the connection. */
    String read() {
        try {
            String frame = frames.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came within " + TIMEOUT_SECONDS + " s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
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
