package dev.recado.launcher.health;

import dev.recado.launcher.configuration.HealthConfig;
import dev.recado.launcher.configuration.Loopback;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells over HTTP whether this process is live and ready, and takes over HTTP that it is to end. It has an event loop of its own,
 * so that it answers also when one of those that it looks after does not.
 *
 * <p>{@code GET /live} and {@code /ready} are answered with 200 or 503; {@code POST /drain} with 202, to whoever is on this machine and says {@value
 * #DRAIN_HEADER}: a web page cannot, since a browser sends no such header for a stranger, and names the stranger's host. Thread safe.
 */
public final class HealthServer {
    /** What a request to end must say. */
    public static final String DRAIN_HEADER = "Recado-Request";
    /** And the word for it. */
    public static final String DRAIN_WORD = "drain";

    private static final Logger LOG = LoggerFactory.getLogger(HealthServer.class);
    private static final int CONNECTIONS_MAX = 32;
    private static final int LINE_BYTES_MAX = 1024;
    private static final int HEADER_BYTES_MAX = 4096;
    private static final int IDLE_SECONDS = 10;
    private static final Duration CONNECTION_MAX = Duration.ofSeconds(60);

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_WELL = 503;

    private final HealthConfig config;
    private final List<Check> live;
    private final List<Check> ready;
    private final Supplier<JsonObject> drain;
    private final Vertx vertx = Vertx.vertx(options());
    /** Of the event loop. */
    private int connections;

    private volatile String address;

    /**
     * Makes one that is not open yet.
     *
     * @param config where it listens
     * @param loops must turn for the process to be live
     * @param ready must be well besides for the process to be ready
     * @param drain begins the end, at most once, and tells how far it is; called from another thread
     */
    public HealthServer(HealthConfig config, EventLoops loops, List<Check> ready, Supplier<JsonObject> drain) {
        this.config = config;
        this.live = List.of(new Check("event-loops", loops::trouble));
        this.ready = ready;
        this.drain = drain;
    }

    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    /**
     * Begins to answer.
     *
     * @return succeeds when it does; fails if the port is taken, but by another server on this machine where nobody chose the port:
     *     then it is a free one
     */
    public Future<Void> open() {
        return listen(config.port())
                .recover(cause ->
                        cause instanceof BindException && !config.portChosen() ? listen(0) : Future.failedFuture(cause))
                .onSuccess(this::opened)
                .mapEmpty();
    }

    private Future<HttpServer> listen(int port) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setIdleTimeout(IDLE_SECONDS)
                        .setMaxInitialLineLength(LINE_BYTES_MAX)
                        .setMaxHeaderSize(HEADER_BYTES_MAX)
                        .setHttp2ClearTextEnabled(false)
                        .setAcceptBacklog(CONNECTIONS_MAX))
                .connectionHandler(this::connected)
                .requestHandler(this::answer)
                .listen(port, config.host());
    }

    private void opened(HttpServer server) {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        address = host + ":" + server.actualPort();
        if (server.actualPort() != config.port() && config.port() != 0) {
            // The ready line says it to whoever wants to know.
            LOG.debug("health: port {} is taken, listening on {}", config.port(), address);
        }
    }

    /** Bounded in number and in time: whoever trickles bytes must not keep others out. */
    private void connected(HttpConnection connection) {
        long end = vertx.setTimer(CONNECTION_MAX.toMillis(), over -> connection.close());
        connections++;
        connection.closeHandler(closed -> {
            connections--;
            vertx.cancelTimer(end);
        });
        if (connections > CONNECTIONS_MAX) {
            connection.close();
        }
    }

    private void answer(HttpServerRequest request) {
        switch (String.valueOf(request.path())) {
            case "/live" -> report(request, live);
            case "/ready" -> report(request, ready);
            case "/drain" -> drain(request);
            default -> refuse(request, NOT_FOUND, "spoken here: GET /live, GET /ready, POST /drain");
        }
    }

    private void report(HttpServerRequest request, List<Check> checks) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            refuse(request, METHOD_NOT_ALLOWED, "expected: GET");
            return;
        }
        Report report = Report.of(checks);
        end(request, report.up() ? OK : NOT_WELL, report.body());
    }

    private void drain(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            refuse(request, METHOD_NOT_ALLOWED, "expected: POST");
        } else if (!isFromHere(request) || !DRAIN_WORD.equals(request.getHeader(DRAIN_HEADER))) {
            refuse(request, FORBIDDEN, "expected: from this machine, with " + DRAIN_HEADER + ": " + DRAIN_WORD);
        } else {
            end(request, ACCEPTED, drain.get());
        }
    }

    private static boolean isFromHere(HttpServerRequest request) {
        return Loopback.contains(request.remoteAddress().hostAddress())
                && request.authority() != null
                && Loopback.contains(request.authority().host().replaceAll("[\\[\\]]", ""));
    }

    private static void refuse(HttpServerRequest request, int status, String why) {
        end(request, status, new JsonObject().put("error", why));
    }

    private static void end(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.encode())
                .onFailure(cause -> LOG.debug("not answered: {}", cause.toString()));
    }

    /**
     * Where it is.
     *
     * @return {@code host:port}; {@code null} before it is open
     */
    public String address() {
        return address;
    }

    /**
     * Answers nobody any more.
     *
     * @return succeeds when nothing of it is left
     */
    public Future<Void> close() {
        return vertx.close();
    }
}
