package dev.recado.launcher.configuration;

import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayConfig.Tls;
import dev.recado.gateway.numeric.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of the settings which listeners are opened. */
final class ListenerReader {
    private final Settings settings;
    private final ProfileReader profiles;
    private final Ports ports;
    private final List<Listener> open = new ArrayList<>();

    ListenerReader(Settings settings, ProfileReader profiles, Ports ports) {
        this.settings = settings;
        this.profiles = profiles;
        this.ports = ports;
    }

    void read() throws ConfigurationException {
        for (String name : settings.listeners()) {
            ListenerKeys keys = ListenerKeys.of(name);
            if (settings.get(keys.enabled())) {
                read(name, keys);
            }
        }
        if (open.isEmpty()) {
            throw new ConfigurationException("listeners: none is opened (expected: one that is enabled)");
        }
    }

    private void read(String name, ListenerKeys keys) throws ConfigurationException {
        Profile profile = profile(keys);
        checkAuthentication(keys);
        Tls tls = tls(keys);
        Dialect dialect = settings.get(keys.dialect())
                .dialect(Duration.ofMillis(settings.get(keys.frameGap())), settings.get(keys.language()), profile);
        ports.take("listeners." + name, keys.host(), keys.port());
        open.add(new Listener(
                name,
                dialect,
                settings.get(keys.host()),
                settings.get(keys.port()),
                settings.get(keys.authentication()),
                settings.get(keys.sessions()).orElse(null),
                settings.get(keys.broadcast()).orElse(null),
                tls));
    }

    /** Null for a dialect without variants. */
    private Profile profile(ListenerKeys keys) throws ConfigurationException {
        Optional<String> name = settings.get(keys.profile());
        boolean numeric = settings.get(keys.dialect()) == ListenerDialect.NUMERIC;
        if (numeric && name.isEmpty()) {
            throw new ConfigurationException(
                    keys.profile().path() + ": missing (expected: " + profiles.names() + ", for dialect numeric)");
        }
        settings.check(numeric || name.isEmpty(), keys.profile(), "null for a dialect without profiles");
        Profile profile = name.map(profiles::find).orElse(null);
        settings.check(!numeric || profile != null, keys.profile(), profiles.names());
        return profile;
    }

    private void checkAuthentication(ListenerKeys keys) throws ConfigurationException {
        boolean safe = settings.get(keys.authentication()) == Authentication.PASSWORD
                || settings.get(keys.openToNetwork())
                || Loopback.contains(settings.get(keys.host()));
        settings.check(
                safe,
                keys.authentication(),
                "password on " + settings.get(keys.host()) + ", or "
                        + keys.openToNetwork().path() + ": true");
    }

    /** Null if it is not encrypted. */
    private Tls tls(ListenerKeys keys) throws ConfigurationException {
        Optional<Path> certificate = settings.get(keys.tlsCertificate());
        Optional<Path> key = settings.get(keys.tlsKey());
        settings.check(certificate.isPresent() || key.isEmpty(), keys.tlsCertificate(), "a file, as there is a key");
        settings.check(key.isPresent() || certificate.isEmpty(), keys.tlsKey(), "a file, as there is a certificate");
        return certificate.map(file -> new Tls(file, key.orElseThrow())).orElse(null);
    }

    List<Listener> open() {
        return open;
    }
}
