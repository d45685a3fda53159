package dev.recado.system.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who connects at one place is connected to another. A place is {@code host:port}, or the file of a Unix socket, which is the same in
 * every network of a machine. Thread safe; has two threads for each connection.
 */
public final class Passage implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 16;

    private final ServerSocketChannel entrance;
    private final SocketAddress exit;
    private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();

    private Passage(ServerSocketChannel entrance, SocketAddress exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    /**
     * Opens one.
     *
     * @param entrance where to listen
     * @param exit where to connect to, each time that somebody comes
     * @return the passage, open
     * @throws IOException if the entrance is taken
     */
    public static Passage open(String entrance, String exit) throws IOException {
        SocketAddress address = address(entrance);
        boolean isFile = address instanceof UnixDomainSocketAddress;
        ServerSocketChannel server =
                ServerSocketChannel.open(isFile ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
        server.bind(address);
        Passage passage = new Passage(server, address(exit));
        inBackground(passage::take);
        return passage;
    }

    private static SocketAddress address(String place) {
        if (place.startsWith("/")) {
            return UnixDomainSocketAddress.of(Path.of(place));
        }
        int colon = place.lastIndexOf(':');
        return new InetSocketAddress(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
    }

    /**
     * Opens passages, says so in a line, and ends when its input does.
     *
     * @param places entrance, exit, entrance, exit …
     * @throws IOException if one of the entrances is taken
     */
    public static void main(String[] places) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            passages.add(open(places[i], places[i + 1]));
        }
        System.out.println("open");
        while (System.in.read() >= 0) {
            // Whoever started this is still there.
        }
        for (Passage passage : passages) {
            passage.close();
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "passage");
        thread.setDaemon(true);
        thread.start();
    }

    private void take() {
        try {
            while (true) {
                connect(entrance.accept());
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void connect(SocketChannel near) {
        connections.add(near);
        inBackground(() -> {
            try {
                SocketChannel far = SocketChannel.open(exit);
                connections.add(far);
                atOnce(near);
                atOnce(far);
                inBackground(() -> carry(far, near));
                carry(near, far);
            } catch (IOException e) {
                close(near);
            }
        });
    }

    private static void atOnce(SocketChannel connection) throws IOException {
        if (connection.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }

    private void carry(SocketChannel from, SocketChannel to) {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        try {
            while (from.read(piece) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    to.write(piece);
                }
                piece.clear();
            }
        } catch (IOException e) {
            // As good as its end.
        }
        close(from);
        close(to);
    }

    private void close(SocketChannel connection) {
        connections.remove(connection);
        try {
            connection.close();
        } catch (IOException e) {
            // It is of no use any more in any case.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        connections.forEach(this::close);
    }
}
