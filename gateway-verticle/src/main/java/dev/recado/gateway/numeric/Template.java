package dev.recado.gateway.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a frame consists of.
 *
 * @param code its first two digits
 * @param fields what follows, without anything between
 */
public record Template(String code, List<Field> fields) {
    private static final String CODE = "[0-9]{2}";

    /**
     * Checks that the end of such a frame can be found.
     *
     * @throws IllegalArgumentException if the code is none, or a field of unknown length is not the last one
     */
    public Template {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("code " + code + " (expected: two digits)");
        }
        fields = List.copyOf(fields);
        for (Field field : fields.subList(0, Math.max(0, fields.size() - 1))) {
            if (field.open()) {
                throw new IllegalArgumentException(word(field) + " is not at the end (expected: there)");
            }
        }
        if (fields.stream().distinct().count() < fields.size()) {
            throw new IllegalArgumentException("a field twice (expected: each once)");
        }
    }

    /**
     * Reads a template.
     *
     * @param text a code and the names of fields: {@code 06 src dst ts data}
     * @return what it says
     * @throws IllegalArgumentException if it says nothing that could be a frame
     */
    static Template parse(String text) {
        String[] words = text.strip().split(" +");
        List<Field> fields = new ArrayList<>();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            fields.add(field(word));
        }
        return new Template(words[0], fields);
    }

    private static Field field(String word) {
        return Arrays.stream(Field.values())
                .filter(field -> word(field).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("field " + word + " (expected: one of "
                        + Arrays.stream(Field.values()).map(Template::word).toList() + ")"));
    }

    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    /** Makes a frame; a field without a value is left empty. */
    String write(Map<Field, String> values) {
        StringBuilder frame = new StringBuilder(code);
        fields.forEach(field -> frame.append(values.getOrDefault(field, "")));
        return frame.toString();
    }

    /** As it is parsed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code);
        fields.forEach(field -> text.append(' ').append(word(field)));
        return text.toString();
    }
}
