package dev.recado.gateway.session;

import dev.recado.gateway.GatewayConfig;

/**
 * What a client may want to know before it logs in.
 *
 * @param version the version of the server
 * @param node the name of this node
 * @param limits what holds for the session
 * @param historyDays how long entries are kept, 0 for ever
 */
public record Greeting(String version, String node, GatewayConfig.Limits limits, int historyDays) {}
