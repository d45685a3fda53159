package dev.recado.gateway.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The fields of a JSON object from a client, each taken as exactly one type. What is there and is not of that type is an {@link
 * IllegalArgumentException} that names the field, and never quotes what it holds, which may be a secret; {@code null} is the same as missing.
 */
record Fields(JsonNode object) {
    private JsonNode get(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private static IllegalArgumentException wrongType(String name, JsonNode node, String expected) {
        String found = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new IllegalArgumentException(name + ": of type " + found + " (expected: " + expected + ")");
    }

    private static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": missing");
        }
        return value;
    }

    String text(String name) {
        return required(name, optionalText(name));
    }

    String optionalText(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrongType(name, node, "a string");
        }
        return node.textValue();
    }

    long integer(String name) {
        return required(name, optionalInteger(name));
    }

    Long optionalInteger(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrongType(name, node, "an integer");
        }
        return node.longValue();
    }

    Boolean optionalFlag(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw wrongType(name, node, "true or false");
        }
        return node.booleanValue();
    }

    /** One of the constants of a type, as a word in small letters. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
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

    /** None if it is missing. */
    List<String> optionalTexts(String name, int sizeMax) {
        return get(name) == null ? List.of() : texts(name, sizeMax);
    }

    List<String> texts(String name, int sizeMax) {
        JsonNode node = required(name, get(name));
        if (!node.isArray()) {
            throw wrongType(name, node, "an array of strings");
        }
        if (node.size() > sizeMax) {
            throw new IllegalArgumentException(name + ": " + node.size() + " (expected: <= " + sizeMax + ")");
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                throw wrongType(name, element, "an array of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** An object, or one without fields if it is missing. */
    Fields fields(String name) {
        JsonNode node = get(name);
        if (node == null) {
            return new Fields(MissingNode.getInstance());
        }
        if (!node.isObject()) {
            throw wrongType(name, node, "an object");
        }
        return new Fields(node);
    }
}
