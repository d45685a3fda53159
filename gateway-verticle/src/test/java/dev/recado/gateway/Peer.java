package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client of plain bytes that takes whatever one read brings for one frame, as the old ones do. Belongs to the thread of its test. */
final class Peer implements AutoCloseable {
    private static final int READ_BYTES = 1 << 16;

    private final Socket socket;

    private interface Step<T> {
        T take() throws IOException;
    }

    Peer(int port) {
        this(io(() -> new Socket(InetAddress.getLoopbackAddress(), port)));
    }

    Peer(Socket connected) {
        socket = connected;
        io(() -> {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) House.TIMEOUT.toMillis());
            return socket;
        });
    }

    private static <T> T io(Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Peer sends(String text) {
        return sends(text.getBytes(StandardCharsets.UTF_8));
    }

    Peer sends(byte[] bytes) {
        io(() -> {
            socket.getOutputStream().write(bytes);
            return this;
        });
        return this;
    }

    /** What one read brings; empty at the end of the connection. */
    String reads() {
        byte[] bytes = new byte[READ_BYTES];
        int length = io(() -> socket.getInputStream().read(bytes));
        return new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }

    /** The next reads bring these, one each. */
    Peer hears(String... frames) {
        Arrays.stream(frames).forEach(frame -> assertThat(reads()).isEqualTo(frame));
        return this;
    }

    /** The next reads bring these, however many reads that takes: where whoever reads may be too slow for the time between two frames. */
    Peer hearsTogether(String... frames) {
        String expected = String.join("", frames);
        StringBuilder heard = new StringBuilder();
        while (heard.length() < expected.length() && expected.startsWith(heard.toString())) {
            String read = reads();
            heard.append(read.isEmpty() ? "(the end)" : read);
        }
        assertThat(heard).hasToString(expected);
        return this;
    }

    /** Everything up to the end of the connection. */
    String readsToTheEnd() {
        return io(() -> new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Nothing comes for a while: only where nothing else can show that nothing would. */
    Peer hearsNothingFor(int ms) {
        io(() -> {
            socket.setSoTimeout(ms);
            try {
                assertThat(reads()).as("what comes though nothing should").isNull();
            } catch (UncheckedIOException e) {
                assertThat(e.getCause()).isInstanceOf(SocketTimeoutException.class);
            }
            socket.setSoTimeout((int) House.TIMEOUT.toMillis());
            return this;
        });
        return this;
    }

    /** Says that nothing more comes, and goes on reading. */
    Peer shutsOutput() {
        io(() -> {
            socket.shutdownOutput();
            return this;
        });
        return this;
    }

    @Override
    public void close() {
        io(() -> {
            socket.close();
            return this;
        });
    }
}
