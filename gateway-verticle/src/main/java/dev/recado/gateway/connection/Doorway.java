package dev.recado.gateway.connection;

import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.tls.Encryption;

/**
 * Where connections come in.
 *
 * @param listener who gets in
 * @param dialect what is spoken
 * @param encryption with what it is encrypted, or {@code null} if it never is
 */
public record Doorway(Listener listener, Dialect dialect, Encryption encryption) {}
