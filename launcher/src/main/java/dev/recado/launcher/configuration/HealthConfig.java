package dev.recado.launcher.configuration;

/**
 * Where the process tells of its health.
 *
 * @param host the address to bind to
 * @param port the port to bind to, 0 for any
 * @param portChosen whether somebody wrote it; if not, and it is taken, a free one will do
 */
public record HealthConfig(String host, int port, boolean portChosen) {}
