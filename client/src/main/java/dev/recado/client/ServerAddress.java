package dev.recado.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server can be reached.
 *
 * @param host its name or address
 * @param port the port of a listener that speaks {@code bridge}, 1 to 65535
 */
public record ServerAddress(String host, int port) {
    private static final Pattern TEXT = Pattern.compile("(?:\\[([0-9A-Za-z:.%]+)]|([^:\\[\\]\\s]+)):([0-9]{1,5})");

    /**
     * Checks the port.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public ServerAddress {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text {@code host:port}, an address of IPv6 in brackets
     * @return the address
     * @throws IllegalArgumentException if it is none
     */
    public static ServerAddress parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("server: " + text + " (expected: host:port)");
        }
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new ServerAddress(host, Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
