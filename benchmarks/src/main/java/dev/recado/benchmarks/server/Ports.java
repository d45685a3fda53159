package dev.recado.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that stay a server's own while it is down. */
public final class Ports {
    /**
     * Below the range that outgoing connections take theirs from: a client that knocks while nobody is there could be given the
     * very port that it knocks at, and would be connected to itself.
     */
    private static final int FIRST = 20_000;

    private static final int END = 30_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * A port of the loopback address that nobody uses.
     *
     * @return from 20000 to 29999
     * @throws ServerException if a hundred of them are taken
     */
    public static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ServerException("no free port from " + FIRST + " to " + (END - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
