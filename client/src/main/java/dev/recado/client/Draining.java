package dev.recado.client;

import java.util.List;

/**
 * The server is going to end, and asks its clients to leave one after the other before it does.
 *
 * @param afterMs when this one is to connect elsewhere, in milliseconds from now; the client does so by itself
 * @param to where, the first that can be reached; empty: anywhere
 */
public record Draining(long afterMs, List<ServerAddress> to) {}
