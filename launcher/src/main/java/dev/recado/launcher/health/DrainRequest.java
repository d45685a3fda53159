package dev.recado.launcher.health;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a {@link HealthServer} to have its process end. Blocks. */
public final class DrainRequest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int ACCEPTED = 202;

    /**
     * How far it is.
     *
     * @param connected how many clients are still there
     * @param seconds how long they are waited for at most
     */
    public record Progress(int connected, long seconds) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;

    /**
     * Makes a request that can be repeated.
     *
     * @param address {@code host:port}
     * @throws IllegalArgumentException if it is none
     */
    public DrainRequest(String address) {
        URI uri = URI.create("http://" + address + "/drain");
        if (uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(address + " (expected: HOST:PORT)");
        }
        request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header(HealthServer.DRAIN_HEADER, HealthServer.DRAIN_WORD)
                .POST(BodyPublishers.noBody())
                .build();
    }

    /**
     * Asks, for the first time or how far it is.
     *
     * @return how far it is
     * @throws IOException if nobody can be reached there
     * @throws IllegalStateException if whoever is there will not do it
     * @throws InterruptedException if the thread is interrupted
     */
    public Progress send() throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != ACCEPTED) {
            throw new IllegalStateException("HTTP " + response.statusCode());
        }
        try {
            JsonObject body = new JsonObject(response.body());
            return new Progress(body.getInteger("connected"), body.getLong("seconds"));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException("not the answer of Recado", e);
        }
    }
}
