package dev.recado.launcher.server;

import dev.recado.contract.delivery.Durability;
import dev.recado.gateway.BoundListener;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.Loopback;
import dev.recado.launcher.configuration.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one line on stdout, for people and for the programs that wait for it. */
final class ReadyLine {
    private ReadyLine() {}

    /**
     * Where the other nodes of a cluster reach this one.
     *
     * @param membership the port where they tell each other who is there
     * @param bus the port for messages
     */
    record Ports(int membership, int bus) {}

    static String of(
            Configuration configuration,
            List<BoundListener> bound,
            Optional<Ports> ports,
            Optional<String> health,
            Optional<Durability> durability) {
        GatewayConfig gateway = configuration.gateway();
        Map<String, Listener> configured =
                gateway.listeners().stream().collect(Collectors.toMap(Listener::name, Function.identity()));
        return "recado " + gateway.version()
                + " ready:"
                + bound.stream()
                        .map(listener -> " " + address(listener) + encryption(configured.get(listener.name())))
                        .collect(Collectors.joining())
                + ports.map(given -> cluster(configuration, given)).orElse("")
                + durability.map(kept -> kept(configuration, kept)).orElse("")
                + " node=" + gateway.node()
                + health.map(address -> " health=" + address).orElse("")
                + bound.stream()
                        .filter(listener -> anybodyComesIn(configured.get(listener.name())))
                        .map(ReadyLine::warning)
                        .collect(Collectors.joining());
    }

    private static String cluster(Configuration configuration, Ports ports) {
        String host = configuration.cluster().orElseThrow().host();
        return " roles=" + configuration.roles().stream().map(Role::word).collect(Collectors.joining(","))
                + " cluster=" + address(host, ports.membership())
                + " bus=" + address(host, ports.bus());
    }

    private static String kept(Configuration configuration, Durability durability) {
        return " data=" + configuration.data() + " durable=" + durability.name().toLowerCase(Locale.ROOT);
    }

    private static String address(BoundListener listener) {
        return listener.name() + "=" + address(listener.host(), listener.port());
    }

    private static String address(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
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
