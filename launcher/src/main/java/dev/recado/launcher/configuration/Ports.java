package dev.recado.launcher.configuration;

import java.util.HashMap;
import java.util.Map;

/** Which ports are meant for whom. Two servers of one process on one port would share its connections without a word. */
final class Ports {
    private final Settings settings;
    private final Map<String, String> taken = new HashMap<>();

    Ports(Settings settings) {
        this.settings = settings;
    }

    void take(String name, Key<String> host, Key<Integer> port) throws ConfigurationException {
        int number = settings.get(port);
        String other = number == 0 ? null : taken.putIfAbsent(settings.get(host) + ":" + number, name);
        settings.check(other == null, port, "a port that " + other + " does not have");
    }
}
