package dev.recado.gateway.session;

import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Listener;

/**
 * Where somebody comes in.
 *
 * @param listener the listener, with who gets in and what he may do
 * @param dialect what is spoken on the connection
 * @param usual what a login in this dialect does about the account's other sessions, if the listener says nothing about it
 */
public record Entrance(Listener listener, String dialect, SessionPolicy usual) {
    Authentication authentication() {
        return listener.authentication();
    }

    /** Whether whoever came in here may write to everybody. */
    boolean broadcast() {
        return listener.broadcast() == null ? authentication() == Authentication.OPEN : listener.broadcast();
    }

    SessionPolicy sessions() {
        return listener.sessions() == null ? usual : listener.sessions();
    }
}
