package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
 * A client of plain bytes. Once it has begun to read it takes all the time what comes, as the old ones do. Belongs to the thread of its test,
 * but for the one that reads.
 */
final class Peer implements AutoCloseable {
    private static final int READ_BYTES = 1 << 16;

    private final Socket socket;
    private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
    /** Read together with what was asked for. */
    private byte[] rest = {};

    private boolean reading;

    private interface Step<T> {
        T take() throws IOException;
    }

    Peer(int port) {
        this(io(() -> new Socket(InetAddress.getLoopbackAddress(), port)));
    }

    /** Over a connection that is there. */
    Peer(Socket connected) {
        socket = connected;
        io(() -> {
            socket.setTcpNoDelay(true);
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

    private void readAll() {
        byte[] bytes = new byte[READ_BYTES];
        int length = 0;
        while (length >= 0) {
            length = readSome(bytes);
            chunks.add(Arrays.copyOf(bytes, Math.max(0, length)));
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

    /** Null if nothing comes. */
    private byte[] chunk(long ms) {
        if (!reading) {
            reading = true;
            Thread reader = new Thread(this::readAll, "peer-" + socket.getLocalPort());
            reader.setDaemon(true);
            reader.start();
        }
        try {
            return chunks.poll(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private byte[] next() {
        byte[] next = rest;
        rest = new byte[0];
        return next.length > 0 ? next : chunk(House.TIMEOUT.toMillis());
    }

    /** What one read brought; empty at the end of the connection. */
    String reads() {
        byte[] chunk = next();
        assertThat(chunk).as("what comes within %s", House.TIMEOUT).isNotNull();
        return new String(chunk, StandardCharsets.UTF_8);
    }

    /**
     * The next that comes are these; an empty one is the end of the connection. A slow machine may read two frames at once: that they are
     * written one by one is for others to see.
     */
    Peer hears(String... frames) {
        Arrays.stream(frames).forEach(this::hear);
        return this;
    }

    private void hear(String frame) {
        byte[] expected = frame.getBytes(StandardCharsets.UTF_8);
        byte[] heard = next();
        while (heard != null && heard.length > 0 && heard.length < expected.length) {
            byte[] more = chunk(House.TIMEOUT.toMillis());
            if (more == null || more.length == 0) {
                break;
            }
            heard = joined(heard, more);
        }
        assertThat(heard).as("what comes instead of %s", frame).isNotNull();
        int length = expected.length == 0 ? heard.length : Math.min(expected.length, heard.length);
        assertThat(new String(heard, 0, length, StandardCharsets.UTF_8)).isEqualTo(frame);
        rest = Arrays.copyOfRange(heard, length, heard.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Everything up to the end of the connection. */
    String readsToTheEnd() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] bytes = next();
        while (bytes != null && bytes.length > 0) {
            all.writeBytes(bytes);
            bytes = next();
        }
        assertThat(bytes).as("the end, after %s", all).isNotNull();
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Nothing comes for a while: only where nothing else can show that nothing would. */
    Peer hearsNothingFor(int ms) {
        assertThat(rest).isEmpty();
        assertThat(chunk(ms)).as("what comes though nothing should").isNull();
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
