package dev.recado.launcher.server;

import dev.recado.contract.delivery.Durability;
import dev.recado.gateway.BoundListener;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.Loopback;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one line on stdout, for people and for the programs that wait for it. */
final class ReadyLine {
    private ReadyLine() {}

    static String of(
            Configuration configuration, List<BoundListener> bound, Optional<String> health, Durability durability) {
        GatewayConfig gateway = configuration.gateway();
        Map<String, Listener> configured =
                gateway.listeners().stream().collect(Collectors.toMap(Listener::name, Function.identity()));
        return "recado " + gateway.version()
                + " ready: "
                + bound.stream()
                        .map(listener -> address(listener) + encryption(configured.get(listener.name())))
                        .collect(Collectors.joining(" "))
                + " data=" + configuration.data()
                + " durable=" + durability.name().toLowerCase(Locale.ROOT)
                + " node=" + gateway.node()
                + health.map(address -> " health=" + address).orElse("")
                + bound.stream()
                        .filter(listener -> anybodyComesIn(configured.get(listener.name())))
                        .map(ReadyLine::warning)
                        .collect(Collectors.joining());
    }

    private static String address(BoundListener listener) {
        String host = listener.host().contains(":") ? "[" + listener.host() + "]" : listener.host();
        return listener.name() + "=" + host + ":" + listener.port();
    }

    private static String encryption(Listener listener) {
        if (listener.tls() == null) {
            return "";
        }
        return listener.plain() ? " (tls or plain)" : " (tls)";
    }

    private static boolean anybodyComesIn(Listener listener) {
        return listener.authentication() == Authentication.OPEN && !Loopback.contains(listener.host());
    }

    private static String warning(BoundListener listener) {
        return "; WARNING: whoever reaches " + address(listener) + " comes in without a password";
    }
}
