package dev.recado.launcher.configuration;

import dev.recado.gateway.numeric.Phrase;
import dev.recado.gateway.numeric.Profile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of the settings which variants of the numeric dialect there are: those that are built in, and those that are configured. */
final class ProfileReader {
    private final Settings settings;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();

    ProfileReader(Settings settings) throws ConfigurationException {
        this.settings = settings;
        Profile.BUILT_IN.forEach(profile -> profiles.put(profile.name(), profile));
        for (String name : settings.profiles()) {
            if (profiles.containsKey(name)) {
                throw new ConfigurationException(
                        ProfileKeys.GROUP + "." + name + ": built in (expected: another name)");
            }
            profiles.put(name, read(name, ProfileKeys.of(name)));
        }
    }

    private Profile read(String name, ProfileKeys keys) throws ConfigurationException {
        Profile parent = profiles.get(settings.find(keys.parent()).orElse(Profile.CLASSIC.name()));
        Map<Phrase, String> changes = new EnumMap<>(Phrase.class);
        for (Map.Entry<Phrase, Key<Optional<String>>> frame : keys.frames().entrySet()) {
            settings.find(frame.getValue()).ifPresent(text -> changes.put(frame.getKey(), text.orElse("")));
        }
        Optional<Optional<String>> unknown = settings.find(keys.unknown());
        try {
            return parent.changed(
                    name,
                    settings.find(keys.timestamp()).orElse(parent.time()),
                    changes,
                    unknown.isPresent() ? unknown.get().orElse("") : parent.unknown(),
                    oneShot(keys, parent));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(ProfileKeys.GROUP + "." + name + "." + e.getMessage());
        }
    }

    private Set<Phrase> oneShot(ProfileKeys keys, Profile parent) throws ConfigurationException {
        if (settings.find(keys.oneShot()).isEmpty()) {
            return parent.oneShot();
        }
        Set<Phrase> phrases = EnumSet.noneOf(Phrase.class);
        for (String word : settings.get(keys.oneShot())) {
            phrases.add(ProfileKeys.phrase(word)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "one-shot: " + word + " (expected: some of " + Profile.oneShotWords() + ")")));
        }
        return phrases;
    }

    /** The variant of that name, or null. */
    Profile find(String name) {
        return profiles.get(name);
    }

    /** All names, as a message says them. */
    String names() {
        return String.join(", ", profiles.keySet());
    }
}
