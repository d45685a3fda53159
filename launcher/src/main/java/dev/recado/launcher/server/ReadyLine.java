package dev.recado.launcher.server;

import dev.recado.contract.delivery.Durability;
import dev.recado.gateway.BoundListener;
import dev.recado.launcher.configuration.Configuration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one line on stdout, for people and for the programs that wait for it. */
final class ReadyLine {
    private ReadyLine() {}

    static String of(Configuration configuration, List<BoundListener> listeners, Durability durability) {
        return "recado " + configuration.gateway().version()
                + " ready: " + listeners.stream().map(ReadyLine::address).collect(Collectors.joining(" "))
                + " data=" + configuration.data()
                + " durable=" + durability.name().toLowerCase(Locale.ROOT)
                + " node=" + configuration.gateway().node();
    }

    private static String address(BoundListener listener) {
        String host = listener.host().contains(":") ? "[" + listener.host() + "]" : listener.host();
        return listener.name() + "=" + host + ":" + listener.port();
    }
}
