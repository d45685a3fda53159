package dev.recado.gateway.numeric;

import java.util.Map;

/** What a client said. */
sealed interface Input {
    /**
     * A frame.
     *
     * @param phrase what it says
     * @param values of its fields, as they were written
     */
    record Said(Phrase phrase, Map<Field, String> values) implements Input {
        String get(Field field) {
            return values.get(field);
        }
    }

    /** Something that is no frame of this profile. */
    record Unknown() implements Input {}
}
