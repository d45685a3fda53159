package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against a port that does not answer, neither yes nor no: one whose queue of connections is full. */
class UnansweredConnectTest {
    private static final int FILLERS_MAX = 10;
    private static final int FILL_MS = 300;

    private final Vertx vertx = Vertx.vertx();
    private final List<Socket> fillers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Socket filler : fillers) {
            filler.close();
        }
        Results.of(vertx.close());
    }

    private boolean fill(ServerSocket server) throws IOException {
        while (fillers.size() < FILLERS_MAX) {
            Socket filler = new Socket();
            fillers.add(filler);
            try {
                filler.connect(server.getLocalSocketAddress(), FILL_MS);
            } catch (SocketTimeoutException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void shouldEndTheFirstConnectWhenClosed() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            assumeTrue(fill(server), "this system does not let connections wait");
            RecadoClient client = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", server.getLocalPort()));
            Future<Void> connecting = client.connect();

            // when
            Results.of(client.close());

            // then
            assertThat(Results.failure(connecting)).isInstanceOf(Refusal.class);
        }
    }
}
