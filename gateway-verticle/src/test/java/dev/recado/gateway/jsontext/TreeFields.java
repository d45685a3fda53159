package dev.recado.gateway.jsontext;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link Fields} and {@link JsonReader} promise, by way of a tree of Jackson's: slow, and by others. */
record TreeFields(JsonNode object) {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(40)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static TreeFields object(Buffer bytes) {
        JsonNode node = parse(text(bytes));
        if (!node.isObject()) {
            throw new IllegalArgumentException("frame: not a JSON object");
        }
        return new TreeFields(node);
    }

    private static String text(Buffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("frame: not UTF-8");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "frame: not JSON that is taken here (well-formed, no key twice, at most 32"
                            + " levels deep, numbers of at most 40 digits)");
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode get(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private static IllegalArgumentException wrongType(String name, JsonNode node, String expected) {
        String found = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new IllegalArgumentException(name + ": of type " + found + " (expected: " + expected + ")");
    }

    String optionalText(String name) {
        JsonNode node = get(name);
        if (node != null && !node.isTextual()) {
            throw wrongType(name, node, "a string");
        }
        return node == null ? null : node.textValue();
    }

    Long optionalInteger(String name) {
        JsonNode node = get(name);
        if (node != null && (!node.isIntegralNumber() || !node.canConvertToLong())) {
            throw wrongType(name, node, "an integer");
        }
        return node == null ? null : node.longValue();
    }

    Boolean optionalFlag(String name) {
        JsonNode node = get(name);
        if (node != null && !node.isBoolean()) {
            throw wrongType(name, node, "true or false");
        }
        return node == null ? null : node.booleanValue();
    }

    List<String> optionalTexts(String name, int sizeMax) {
        JsonNode node = get(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrongType(name, node, "an array of strings");
        }
        if (node.size() > sizeMax) {
            throw new IllegalArgumentException(name + ": " + node.size() + " (expected: <= " + sizeMax + ")");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                throw wrongType(name, element, "an array of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    TreeFields fields(String name) {
        JsonNode node = get(name);
        if (node != null && !node.isObject()) {
            throw wrongType(name, node, "an object");
        }
        return new TreeFields(node == null ? MAPPER.createObjectNode() : node);
    }
}
