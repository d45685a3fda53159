package dev.recado.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;

/** Takes one connection, and passes on what comes from either end in small pieces of any length. */
final class Slicer implements AutoCloseable {
    private static final int PIECE_MAX = 40;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int target;
    private final Random random;

    Slicer(int target, long seed) throws IOException {
        this.target = target;
        this.random = new Random(seed);
        start(this::accept);
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException e) {
                // An end is closed: the other one hears of it by the socket.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() throws IOException {
        Socket client = server.accept();
        Socket gateway = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        gateway.setTcpNoDelay(true);
        start(() -> pass(client, gateway));
        start(() -> pass(gateway, client));
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE_MAX];
            for (int length = in.read(piece); length >= 0; length = in.read(piece, 0, next())) {
                out.write(piece, 0, length);
            }
        }
    }

    private synchronized int next() {
        return 1 + random.nextInt(PIECE_MAX);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
