package dev.recado.launcher.configuration;

import dev.recado.gateway.numeric.Phrase;
import dev.recado.gateway.numeric.Profile;
import dev.recado.gateway.numeric.TimeForm;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of a variant of the numeric dialect. None of them has to be there.
 *
 * @param parent which variant of those that are built in it takes from what it does not say
 * @param timestamp how it writes times
 * @param unknown what is answered to what is not known
 * @param oneShot what may be said without having connected
 * @param frames the frames for what can be said
 */
record ProfileKeys(
        Key<String> parent,
        Key<TimeForm> timestamp,
        Key<Optional<String>> unknown,
        Key<List<String>> oneShot,
        Map<Phrase, Key<Optional<String>>> frames) {

    static final String GROUP = "numeric-profiles";
    static final Kind<String> NAME = Kind.text("up to 32 small letters, digits and '-'", "[a-z0-9][a-z0-9-]{0,31}");

    private static final Pattern PATH = Pattern.compile(GROUP + "\\.([a-z0-9][a-z0-9-]{0,31})(\\..+)?");
    private static final Kind<String> FRAMES =
            Kind.text("a quoted code and fields, such as '06 src dst ts data', or null", "[^\\x00-\\x1f]{0,200}");

    static ProfileKeys of(String name) {
        String prefix = GROUP + "." + name + ".";
        Map<Phrase, Key<Optional<String>>> frames = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            frames.put(phrase, new Key<>(prefix + phrase.word(), optional(FRAMES)));
        }
        return new ProfileKeys(
                new Key<>(prefix + "extends", builtIn()),
                new Key<>(prefix + "timestamp", Kind.oneOf(TimeForm.class)),
                new Key<>(prefix + "unknown", optional(Kind.text("up to 64 characters, or null", "\\P{Cntrl}{0,64}"))),
                new Key<>(
                        prefix + "one-shot",
                        Kind.texts("a list of what may be said unconnected, [read, create-group]")),
                frames);
    }

    private static Kind<Optional<String>> optional(Kind<String> kind) {
        return Kind.optional(kind).expecting(kind.expected());
    }

    private static Kind<String> builtIn() {
        List<String> names = builtInNames();
        return Kind.text(String.join(", ", names), String.join("|", names));
    }

    static List<String> builtInNames() {
        return Profile.BUILT_IN.stream().map(Profile::name).toList();
    }

    List<Key<?>> all() {
        return Stream.concat(Stream.of(parent, timestamp, unknown, oneShot), frames.values().stream())
                .<Key<?>>map(key -> key)
                .toList();
    }

    /** The name of the variant that a path speaks of. */
    static Optional<String> nameIn(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What is called so in the configuration. */
    static Optional<Phrase> phrase(String word) {
        return Arrays.stream(Phrase.values())
                .filter(phrase -> phrase.word().equals(word))
                .findFirst();
    }
}
