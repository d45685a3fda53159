package dev.recado.gateway.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where trusted programs reach the event bus, and which of its addresses.
 *
 * @param host a loopback address, or {@code localhost}
 * @param port the port to bind to
 * @param inboundPermitted addresses that programs may send and publish to, each in full
 * @param outboundPermitted addresses that programs may register for, each in full
 */
public record ServicePortConfig(String host, int port, List<String> inboundPermitted, List<String> outboundPermitted) {
    private static final int PORT_MAX = 65_535;

    /**
     * Checks that nobody else can reach it.
     *
     * @throws IllegalArgumentException if the host is not a loopback address, or the port is none
     */
    public ServicePortConfig {
        if (!loopback(host)) {
            throw new IllegalArgumentException(
                    "service port: host " + host + " (expected: localhost or a loopback address)");
        }
        if (port < 1 || port > PORT_MAX) {
            throw new IllegalArgumentException("service port: port " + port + " (expected: 1 to " + PORT_MAX + ")");
        }
        inboundPermitted = List.copyOf(inboundPermitted);
        outboundPermitted = List.copyOf(outboundPermitted);
    }

    /** Names are not looked up: who answers for them may change. */
    private static boolean loopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        if (!host.matches("[0-9.]+|[0-9a-fA-F:]+:[0-9a-fA-F.:]*")) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
