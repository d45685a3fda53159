package dev.recado.gateway.jsontext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a JSON object from a client, each taken as exactly one type. What is there and is not of that type is an {@link
 * IllegalArgumentException} that names the field, and never quotes what it holds, which may be a secret; {@code null} is the same as missing.
 *
 * <p>A value is a String, a Long, a Boolean, a List of values, another Fields, {@link #NO_INTEGER} or {@code null}.
 */
public final class Fields {
    /** Stands for every number that is not a long. */
    static final Object NO_INTEGER = Double.NaN;

    private static final int SIZE_AT_FIRST = 4;
    /** So many are compared one by one. */
    private static final int FEW = 16;

    private String[] names = new String[SIZE_AT_FIRST];
    private Object[] values = new Object[SIZE_AT_FIRST];
    private int size;
    /** The names again if they are not few; else {@code null}. */
    private Set<String> many;

    /** Adds a field, unless there is one of this name; tells which. */
    boolean add(String name, Object value) {
        if (size >= FEW ? !addToMany(name) : indexOf(name) >= 0) {
            return false;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
        return true;
    }

    private boolean addToMany(String name) {
        if (many == null) {
            many = new HashSet<>(Arrays.asList(names).subList(0, size));
        }
        return many.add(name);
    }

    private int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private Object get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    private static IllegalArgumentException wrongType(String name, Object value, String expected) {
        return new IllegalArgumentException(name + ": of type " + typeOf(value) + " (expected: " + expected + ")");
    }

    private static String typeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof String) {
            return "string";
        }
        return value instanceof List ? "array" : "object";
    }

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": missing");
        }
        return value;
    }

    /**
     * A text.
     *
     * @param name of the field
     * @return never {@code null}
     * @throws IllegalArgumentException if it is missing or anything else
     */
    public String text(String name) {
        return required(name, optionalText(name));
    }

    /**
     * A text, or nothing.
     *
     * @param name of the field
     * @return {@code null} if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public String optionalText(String name) {
        Object value = get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrongType(name, value, "a string");
    }

    /**
     * A text, or nothing: what is of another type counts as missing.
     *
     * @param name of the field
     * @return {@code null} if there is no text
     */
    public String textIfAny(String name) {
        return get(name) instanceof String text ? text : null;
    }

    /**
     * An integer.
     *
     * @param name of the field
     * @return any long
     * @throws IllegalArgumentException if it is missing or anything else
     */
    public long integer(String name) {
        return required(name, optionalInteger(name));
    }

    /**
     * An integer, or nothing.
     *
     * @param name of the field
     * @return any long, or {@code null} if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public Long optionalInteger(String name) {
        Object value = get(name);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        throw wrongType(name, value, "an integer");
    }

    /**
     * An integer, or what is meant if there is none.
     *
     * @param name of the field
     * @param ifMissing what is meant
     * @return any long
     * @throws IllegalArgumentException if it is anything else
     */
    public long integer(String name, long ifMissing) {
        Long value = optionalInteger(name);
        return value == null ? ifMissing : value;
    }

    /**
     * Yes, no, or nothing.
     *
     * @param name of the field
     * @return {@code null} if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public Boolean optionalFlag(String name) {
        Object value = get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrongType(name, value, "true or false");
    }

    /**
     * One of the constants of a type, as a word in small letters.
     *
     * @param name of the field
     * @param type of the constants
     * @param <E> the same
     * @return the constant
     * @throws IllegalArgumentException if it is missing or anything else
     */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(name + ": another word (expected: " + words(type) + ")"));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Texts, or none.
     *
     * @param name of the field
     * @param sizeMax how many there may be
     * @return empty if it is missing
     * @throws IllegalArgumentException if there are more, or it is anything else
     */
    public List<String> optionalTexts(String name, int sizeMax) {
        return get(name) == null ? List.of() : texts(name, sizeMax);
    }

    /**
     * Texts.
     *
     * @param name of the field
     * @param sizeMax how many there may be
     * @return in their order
     * @throws IllegalArgumentException if there are more, or it is missing or anything else
     */
    public List<String> texts(String name, int sizeMax) {
        Object value = required(name, get(name));
        if (!(value instanceof List<?> elements)) {
            throw wrongType(name, value, "an array of strings");
        }
        if (elements.size() > sizeMax) {
            throw new IllegalArgumentException(name + ": " + elements.size() + " (expected: <= " + sizeMax + ")");
        }
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!(element instanceof String text)) {
                throw wrongType(name, element, "an array of strings");
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * An object.
     *
     * @param name of the field
     * @return its fields, none if it is missing
     * @throws IllegalArgumentException if it is anything else
     */
    public Fields fields(String name) {
        Object value = get(name);
        if (value == null) {
            return new Fields();
        }
        if (!(value instanceof Fields)) {
            throw wrongType(name, value, "an object");
        }
        return (Fields) value;
    }
}
