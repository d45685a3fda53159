package dev.recado.terminal.profile;

import java.nio.file.Path;

/**
 * Where an account is.
 *
 * @param host a name or an address, without brackets
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted
 * @param authority a PEM file with the authority that has signed the server's certificate; {@code null} for those that Java trusts
 */
public record Server(String host, int port, boolean tls, Path authority) {
    /** Where a server listens when nobody said anything else. */
    public static final int PORT_DEFAULT = 7000;

    /** The one on this machine. */
    public static final Server LOCAL = new Server("127.0.0.1", PORT_DEFAULT, false, null);

    private static final String EXPECTED = " (expected: HOST, HOST:PORT or [ADDRESS]:PORT)";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the host is missing or has characters that no host has, or the port is out of its range
     */
    public Server {
        if (host == null || !host.matches("[\\p{L}\\p{N}._:%-]{1,253}")) {
            throw new IllegalArgumentException("server: " + host + EXPECTED);
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port: " + port + " (expected: 1 to 65535)");
        }
    }

    /**
     * Reads what a person types.
     *
     * @param text {@code host}, {@code host:port}, {@code [address]}, {@code [address]:port}, or an address of IPv6 alone
     * @return the server, not encrypted
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Server parse(String text) {
        String typed = text.strip();
        int bracket = typed.lastIndexOf(']');
        int colon = typed.lastIndexOf(':');
        boolean bare = bracket < 0 && colon != typed.indexOf(':');
        if (typed.startsWith("[") != bracket > 0) {
            throw new IllegalArgumentException("server: " + typed + EXPECTED);
        }
        String host = bare || colon <= bracket ? typed : typed.substring(0, colon);
        int port = bare || colon <= bracket ? PORT_DEFAULT : port(typed.substring(colon + 1), typed);
        return new Server(bracket > 0 ? unwrapped(host, typed) : host, port, false, null);
    }

    private static String unwrapped(String host, String typed) {
        if (!host.endsWith("]")) {
            throw new IllegalArgumentException("server: " + typed + EXPECTED);
        }
        return host.substring(1, host.length() - 1);
    }

    private static int port(String digits, String typed) {
        if (!digits.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("server: " + typed + EXPECTED);
        }
        return Integer.parseInt(digits);
    }

    /**
     * The same, encrypted.
     *
     * @param authority see {@link #authority}
     * @return the changed server
     */
    public Server encrypted(Path authority) {
        return new Server(host, port, true, authority);
    }

    /**
     * The same encryption at another place.
     *
     * @param place its host and port count
     * @return the changed server
     */
    public Server at(Server place) {
        return new Server(place.host, place.port, tls, authority);
    }

    /**
     * Tells whether it is on this machine, so that nobody is on the way to it.
     *
     * @return whether its host is a loopback address or {@code localhost}
     */
    public boolean local() {
        return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("::1");
    }

    /**
     * Tells whether whoever is on the way to it can read what is said.
     *
     * @return whether it is neither encrypted nor on this machine
     */
    public boolean readableOnTheWay() {
        return !tls && !local();
    }

    /** As it is typed: {@code host:port}. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
