package dev.recado.system.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** The frames that come from a socket. Every wait ends after ten seconds. */
final class Incoming {
    private static final int TIMEOUT_MS = 10_000;

    private final Socket socket;
    private final DataInputStream in;

    Incoming(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        socket.setSoTimeout(TIMEOUT_MS);
    }

    /** The next frame; nothing if the server closed the connection. */
    Optional<JsonObject> read() {
        try {
            byte[] content = in.readNBytes(in.readInt());
            return Optional.of(new JsonObject(new String(content, UTF_8)));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nothing heard for " + TIMEOUT_MS + " ms", e);
        } catch (EOFException | SocketException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether nothing comes for a while; if a frame comes it is lost. */
    boolean silentFor(int ms) {
        try {
            socket.setSoTimeout(ms);
            in.readByte();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            restoreTimeout();
        }
    }

    private void restoreTimeout() {
        try {
            socket.setSoTimeout(TIMEOUT_MS);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }
}
