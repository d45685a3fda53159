package dev.recado.benchmarks.server;

/**
 * Where clients connect.
 *
 * @param host a name or an address
 * @param port from 1 to 65535
 */
public record Endpoint(String host, int port) {}
