package dev.recado.client;

import java.time.Duration;
import java.util.List;

/**
 * Where a client connects to, how long it waits, and how much it keeps.
 *
 * @param servers where to connect: any of them will do. They are tried one after the other, in an order drawn at random
 * @param tls how the connection is encrypted, or {@code null}: it is not, and passwords go over the network as they are
 * @param backoffMin how long to wait before the first attempt to reconnect; doubles with each that fails
 * @param backoffMax how long to wait at most; each wait is shortened at random by up to a half
 * @param requestTimeout how long an answer may take, and a ping, and a connection to come about; at most a day
 * @param sendTimeout how long a send (or an acknowledgement) is repeated before it fails
 * @param pingInterval how often to ask whether the server is still there
 * @param frameBytesMax how long a frame to the server may be; a longer one is refused here
 * @param answerBytesMax how long a frame from the server may be; a longer one ends the connection
 * @param sendsMax how many sends may wait for their answer; one more is refused here
 * @param requestsMax how many other requests may wait for their answer; one more is refused here
 * @param conversationsMax how many conversations are remembered to tell a repeated entry, the latest ones
 */
public record ClientOptions(
        List<ServerAddress> servers,
        Tls tls,
        Duration backoffMin,
        Duration backoffMax,
        Duration requestTimeout,
        Duration sendTimeout,
        Duration pingInterval,
        int frameBytesMax,
        int answerBytesMax,
        int sendsMax,
        int requestsMax,
        int conversationsMax) {

    /**
     * Checks the ranges, and takes a copy of the servers.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ClientOptions {
        servers = List.copyOf(servers);
        check("servers", servers, !servers.isEmpty(), "at least one");
        check("backoffMin", backoffMin, backoffMin.toMillis() >= 1, ">= 1 ms");
        check("backoffMax", backoffMax, backoffMax.compareTo(backoffMin) >= 0, ">= backoffMin");
        boolean askable = requestTimeout.toMillis() >= 1 && requestTimeout.toDays() < 1;
        check("requestTimeout", requestTimeout, askable, "1 ms to 1 day");
        check("sendTimeout", sendTimeout, sendTimeout.compareTo(requestTimeout) >= 0, ">= requestTimeout");
        check("pingInterval", pingInterval, pingInterval.toMillis() >= 1, ">= 1 ms");
        check("frameBytesMax", frameBytesMax, frameBytesMax >= 1024, ">= 1024");
        check("answerBytesMax", answerBytesMax, answerBytesMax >= 1024, ">= 1024");
        check("sendsMax", sendsMax, sendsMax >= 1, ">= 1");
        check("requestsMax", requestsMax, requestsMax >= 1, ">= 1");
        check("conversationsMax", conversationsMax, conversationsMax >= 1, ">= 1");
    }

    private static void check(String field, Object value, boolean valid, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(field + ": " + value + " (expected: " + expected + ")");
        }
    }

    /**
     * What suits a person's client, and most programs.
     *
     * @param host the server's name or address
     * @param port its port
     * @return options with every other value at its default
     */
    public static ClientOptions of(String host, int port) {
        return of(List.of(new ServerAddress(host, port)));
    }

    /**
     * The same with several servers that know each other: if one is lost, or asks to be left, another one is connected to.
     *
     * @param servers where to connect, at least one
     * @return options with every other value at its default
     */
    public static ClientOptions of(List<ServerAddress> servers) {
        return new ClientOptions(
                servers,
                null,
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                64 * 1024,
                16 * 1024 * 1024,
                1024,
                1024,
                10_000);
    }

    /**
     * The same over an encrypted connection. A server that shows no certificate to be believed is not connected to, neither at first nor later.
     *
     * @param tls whom to believe, or {@code null} for a connection that is not encrypted
     * @return the changed options
     */
    public ClientOptions withTls(Tls tls) {
        return new ClientOptions(
                servers,
                tls,
                backoffMin,
                backoffMax,
                requestTimeout,
                sendTimeout,
                pingInterval,
                frameBytesMax,
                answerBytesMax,
                sendsMax,
                requestsMax,
                conversationsMax);
    }

    /**
     * The same with another pace of reconnecting.
     *
     * @param min how long to wait before the first attempt
     * @param max how long to wait at most
     * @return the changed options
     */
    public ClientOptions withBackoff(Duration min, Duration max) {
        return new ClientOptions(
                servers,
                tls,
                min,
                max,
                requestTimeout,
                sendTimeout,
                pingInterval,
                frameBytesMax,
                answerBytesMax,
                sendsMax,
                requestsMax,
                conversationsMax);
    }

    /**
     * The same with other times to wait.
     *
     * @param request how long an answer may take
     * @param send how long a send is repeated
     * @param ping how often to ask whether the server is still there
     * @return the changed options
     */
    public ClientOptions withTimes(Duration request, Duration send, Duration ping) {
        return new ClientOptions(
                servers,
                tls,
                backoffMin,
                backoffMax,
                request,
                send,
                ping,
                frameBytesMax,
                answerBytesMax,
                sendsMax,
                requestsMax,
                conversationsMax);
    }

    /**
     * The same with other bounds on what waits.
     *
     * @param sends how many sends may wait for their answer
     * @param requests how many other requests may
     * @param conversations how many conversations are remembered
     * @return the changed options
     */
    public ClientOptions withBounds(int sends, int requests, int conversations) {
        return new ClientOptions(
                servers,
                tls,
                backoffMin,
                backoffMax,
                requestTimeout,
                sendTimeout,
                pingInterval,
                frameBytesMax,
                answerBytesMax,
                sends,
                requests,
                conversations);
    }
}
