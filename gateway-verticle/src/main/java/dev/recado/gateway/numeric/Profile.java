package dev.recado.gateway.numeric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A variant of the numeric dialect: all that makes it one.
 *
 * @param name what it is called in the configuration
 * @param time how it writes times
 * @param frames the frames for what can be said, several if there are several ways to say it; what has none is not said
 * @param unknown what is answered to what is not known or not permitted, perhaps nothing
 * @param oneShot what may be said for an account without having connected, where the listener is open
 */
public record Profile(
        String name, TimeForm time, Map<Phrase, List<Template>> frames, String unknown, Set<Phrase> oneShot) {
    /** The first one. */
    public static final Profile CLASSIC = of(
            "classic",
            TimeForm.SECONDS,
            Map.ofEntries(
                    Map.entry(Phrase.REGISTER, "01"),
                    Map.entry(Phrase.CONNECT, "03 id"),
                    Map.entry(Phrase.MESSAGE, "05 src dst ts data"),
                    Map.entry(Phrase.READ, "08 author ts | 08 reader author ts"),
                    Map.entry(Phrase.CREATE_GROUP, "10 creator ts members"),
                    Map.entry(Phrase.DISCONNECT, "00"),
                    Map.entry(Phrase.IGNORED, "07 dst ts"),
                    Map.entry(Phrase.REGISTERED, "02 id"),
                    Map.entry(Phrase.DELIVERY, "06 src dst ts data"),
                    Map.entry(Phrase.PENDING, "06 src dst ts data"),
                    Map.entry(Phrase.DELIVERED, "07 dst ts"),
                    Map.entry(Phrase.READ_NOTICE, "09 reader ts"),
                    Map.entry(Phrase.GROUP_CREATED, "11 group ts members")),
            "0000000000000",
            Set.of());

    /** With timestamps of 16 characters. */
    public static final Profile DATED = CLASSIC.changed(
            "dated",
            TimeForm.MINUTES,
            Map.of(
                    Phrase.DELIVERY, "05 src ts data",
                    Phrase.PENDING, "05 src ts data",
                    Phrase.DELIVERED, ""),
            "",
            Set.of(Phrase.READ, Phrase.CREATE_GROUP));

    /** With names. */
    public static final Profile NAMED = CLASSIC.changed(
            "named",
            TimeForm.SECONDS,
            Map.ofEntries(
                    Map.entry(Phrase.REGISTER, "01 name"),
                    Map.entry(Phrase.UNNAMED, "01"),
                    Map.entry(Phrase.CONNECTED, "03 id"),
                    Map.entry(Phrase.PENDING_REQUEST, "12 id"),
                    Map.entry(Phrase.GROUP_MESSAGE, "13 src group data"),
                    Map.entry(
                            Phrase.READ,
                            "06 author reader ts data | 06 reader author data | 08 author ts | 08 reader author ts"),
                    Map.entry(Phrase.IGNORED, "07 src dst ts data"),
                    Map.entry(Phrase.ACCEPTED, "07 src dst ts data"),
                    Map.entry(Phrase.DELIVERY, "05 src dst ts data"),
                    Map.entry(Phrase.PENDING, "12 dst src data"),
                    Map.entry(Phrase.DELIVERED, ""),
                    Map.entry(Phrase.READ_NOTICE, "06 reader author ts data")),
            "",
            Set.of());

    /** Those that are there without being configured. */
    public static final List<Profile> BUILT_IN = List.of(CLASSIC, DATED, NAMED);

    /**
     * Checks what frames do to each other.
     *
     * @throws IllegalArgumentException if a client cannot register, connect or write, or two things that it says have the same code
     */
    public Profile {
        frames = new EnumMap<>(frames);
        frames.replaceAll((phrase, templates) -> List.copyOf(templates));
        oneShot = Set.copyOf(oneShot);
        for (Phrase needed : List.of(Phrase.CONNECT, Phrase.MESSAGE, Phrase.DELIVERY, Phrase.PENDING)) {
            if (!frames.containsKey(needed)) {
                throw new IllegalArgumentException(needed.word() + ": missing (expected: a frame)");
            }
        }
        checkCodes(frames);
        if (!Phrase.ONE_SHOT.containsAll(oneShot)) {
            throw new IllegalArgumentException(
                    "one-shot: " + words(oneShot) + " (expected: some of " + oneShotWords() + ")");
        }
    }

    /**
     * What may be said without having connected, if a profile permits it.
     *
     * @return as it is written in the configuration
     */
    public static List<String> oneShotWords() {
        return words(Phrase.ONE_SHOT);
    }

    private static List<String> words(Set<Phrase> phrases) {
        return phrases.stream().map(Phrase::word).sorted().toList();
    }

    private static void checkCodes(Map<Phrase, List<Template>> frames) {
        Map<String, Phrase> codes = new HashMap<>();
        frames.forEach((phrase, templates) -> templates.forEach(template -> {
            Phrase other = phrase.toServer() ? codes.putIfAbsent(template.code(), phrase) : null;
            if (other != null && other != phrase) {
                throw new IllegalArgumentException(
                        phrase.word() + ": " + template + " (expected: another code than " + other.word() + ")");
            }
        }));
    }

    /**
     * Makes a variant of texts.
     *
     * @param name what it is called
     * @param time how it writes times
     * @param frames a code and the fields behind it, {@code |} between several, nothing for what is not said
     * @param unknown the answer to what is not known, or nothing
     * @param oneShot what may be said without having connected
     * @return the variant
     * @throws IllegalArgumentException if one of the texts says nothing that could be a frame, naming it
     */
    public static Profile of(
            String name, TimeForm time, Map<Phrase, String> frames, String unknown, Set<Phrase> oneShot) {
        Map<Phrase, List<Template>> templates = new EnumMap<>(Phrase.class);
        frames.forEach((phrase, text) -> {
            if (!text.isBlank()) {
                templates.put(phrase, templates(phrase, text));
            }
        });
        return new Profile(name, time, templates, unknown, oneShot);
    }

    private static List<Template> templates(Phrase phrase, String text) {
        try {
            List<Template> templates = Arrays.stream(text.split("\\|", -1))
                    .map(Template::parse)
                    .map(phrase::check)
                    .toList();
            if (templates.size() > 1 && !phrase.toServer()) {
                throw new IllegalArgumentException(text + " (expected: one frame)");
            }
            return templates;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(phrase.word() + ": " + e.getMessage());
        }
    }

    /**
     * Makes another variant of this one.
     *
     * @param otherName what it is called
     * @param otherTime how it writes times
     * @param changes the frames that differ, as in {@link #of}
     * @param otherUnknown the answer to what is not known, or nothing
     * @param otherOneShot what may be said without having connected
     * @return the other one
     * @throws IllegalArgumentException as {@link #of}
     */
    public Profile changed(
            String otherName,
            TimeForm otherTime,
            Map<Phrase, String> changes,
            String otherUnknown,
            Set<Phrase> otherOneShot) {
        Map<Phrase, String> texts = new EnumMap<>(Phrase.class);
        frames.forEach((phrase, templates) -> texts.put(
                phrase,
                String.join(" | ", templates.stream().map(Template::toString).toList())));
        texts.putAll(changes);
        return of(otherName, otherTime, texts, otherUnknown, otherOneShot);
    }

    /** The ways to say something, none if it is not said. */
    List<Template> all(Phrase phrase) {
        return frames.getOrDefault(phrase, List.of());
    }

    /** The way to say something, or null if it is not said. */
    Template one(Phrase phrase) {
        return all(phrase).stream().findFirst().orElse(null);
    }

    boolean says(Phrase phrase) {
        return frames.containsKey(phrase);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
