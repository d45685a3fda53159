package dev.recado.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.launcher.configuration.HealthConfig;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final String DRAIN = "POST /drain HTTP/1.1\r\nHost: %s\r\nRecado-Request: %s\r\n\r\n";

    private final Vertx looked = Vertx.vertx();
    private final EventLoops loops = new EventLoops(Duration.ofSeconds(1));
    private final AtomicInteger drained = new AtomicInteger();
    private volatile Optional<String> trouble = Optional.empty();
    private HealthServer server;

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            await(server.close());
        }
        loops.close();
        await(looked.close());
    }

    private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private HealthServer on(int port, boolean chosen) {
        return new HealthServer(
                new HealthConfig("127.0.0.1", port, chosen),
                loops,
                List.of(new Check("something", () -> trouble)),
                () -> new JsonObject().put("connected", drained.incrementAndGet()));
    }

    private void open() throws Exception {
        server = on(0, true);
        await(server.open());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(server.address().replaceAll(".*:", "")));
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** The status and the body. */
    private String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int read = in.read();
                assertThat(read).as("after %s", head).isNotNegative();
                head.append((char) read);
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?s).*content-length: (\\d+).*", "$1"));
            return head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()) + " "
                    + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    void shouldSayWhichCheckFails() throws Exception {
        open();

        assertThat(get("/ready"))
                .isEqualTo("200 {\"status\":\"UP\",\"checks\":[{\"name\":\"something\",\"status\":\"UP\"}]}");
        trouble = Optional.of("not well");
        assertThat(get("/ready"))
                .isEqualTo("503 {\"status\":\"DOWN\",\"checks\":[{\"name\":\"something\",\"status\":\"DOWN\","
                        + "\"data\":{\"reason\":\"not well\"}}]}");
        assertThat(get("/live")).startsWith("200 ");
    }

    @Test
    void shouldNotBeLiveWhileAnEventLoopHangs() throws Exception {
        open();
        loops.watch(looked);
        CountDownLatch hanging = new CountDownLatch(1);
        looked.runOnContext(now -> {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        String answer = get("/live");
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (answer.startsWith("200") && System.nanoTime() < deadline) {
            answer = get("/live");
        }
        hanging.countDown();

        assertThat(answer).startsWith("503 ").contains("silent for more than");
        deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (answer.startsWith("503") && System.nanoTime() < deadline) {
            answer = get("/live");
        }
        assertThat(answer).startsWith("200 ");
    }

    @Test
    void shouldDrainForThisMachineOnlyAndForNoWebPage() throws Exception {
        open();

        assertThat(ask(DRAIN.formatted("evil.example", "drain"))).startsWith("403 ");
        assertThat(ask(DRAIN.formatted("localhost", "please"))).startsWith("403 ");
        assertThat(ask("POST /drain HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("403 ");
        assertThat(get("/drain")).startsWith("405 ");
        assertThat(drained).hasValue(0);
        assertThat(ask(DRAIN.formatted("localhost:7020", "drain"))).isEqualTo("202 {\"connected\":1}");
        assertThat(ask(DRAIN.formatted("[::1]:7020", "drain"))).startsWith("202 ");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnow() throws Exception {
        open();

        assertThat(get("/")).startsWith("404 ");
        assertThat(ask("DELETE /live HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("405 ");
        assertThat(get("/" + "x".repeat(2000))).startsWith("414 ");
    }

    @Test
    void shouldTakeOnlySoManyConnections() throws Exception {
        open();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 33; i++) {
                sockets.add(connect());
            }

            assertThat(sockets.get(32).getInputStream().read()).isEqualTo(-1);
            sockets.get(0).close();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void shouldTakeAnotherPortOnlyIfNobodyChoseIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HealthServer chosen = on(other.getLocalPort(), true);
            assertThatThrownBy(() -> await(chosen.open())).hasMessageContaining("in use");
            await(chosen.close());

            server = on(other.getLocalPort(), false);
            await(server.open());
            assertThat(server.address()).isNotEqualTo("127.0.0.1:" + other.getLocalPort());
            assertThat(get("/live")).startsWith("200 ");
        }
    }
}
