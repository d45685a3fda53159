package dev.recado.gateway;

/**
 * A listener that accepts connections.
 *
 * @param name its name in the configuration
 * @param host the address it is bound to
 * @param port the port it is bound to, never 0
 */
public record BoundListener(String name, String host, int port) {}
