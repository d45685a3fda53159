package dev.recado.gateway.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The frames that clients of a profile may send, by their codes. Never changes: all connections share it. */
final class Forms {
    private static final int CODE_CHARS = 2;

    private final Map<String, List<Form>> byCode = new HashMap<>();

    Forms(Profile profile) {
        for (Phrase phrase : Phrase.values()) {
            if (phrase.toServer()) {
                profile.all(phrase)
                        .forEach(template -> byCode.computeIfAbsent(template.code(), code -> new ArrayList<>(2))
                                .add(new Form(phrase, template, profile.time())));
            }
        }
    }

    /** Those whose code stands at a place, where two characters have to be. */
    List<Form> at(CharSequence text, int from) {
        return byCode.getOrDefault(text.subSequence(from, from + CODE_CHARS).toString(), List.of());
    }
}
