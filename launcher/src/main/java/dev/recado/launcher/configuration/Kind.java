package dev.recado.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What values a key may have.
 *
 * @param expected says so in an error message
 * @param verbatim whether, outside a file, it is taken as it is written rather than read as YAML
 * @param reader gives the value, or nothing if it is not of this kind
 * @param <T> the type of the values
 */
record Kind<T>(String expected, boolean verbatim, Function<JsonNode, Optional<T>> reader) {

    Optional<T> read(JsonNode node) {
        return reader.apply(node);
    }

    Kind<T> expecting(String words) {
        return new Kind<>(words, verbatim, reader);
    }

    static Kind<String> text(String expected, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new Kind<>(
                expected,
                true,
                node -> Optional.ofNullable(node.textValue())
                        .filter(text -> pattern.matcher(text).matches()));
    }

    static Kind<String> host() {
        return text("a host name or an address", "[A-Za-z0-9._:%-]{1,255}");
    }

    /** A path, absolute: one that is written without its beginning is relative to the current directory. */
    static Kind<Path> file() {
        return new Kind<>(
                "a file",
                true,
                node -> Optional.ofNullable(node.textValue())
                        .filter(text -> !text.isEmpty() && text.indexOf(0) < 0)
                        .map(text -> Path.of(text).toAbsolutePath().normalize()));
    }

    static Kind<Integer> port() {
        return integer(0, 65_535);
    }

    static Kind<Long> number(long min, long max) {
        return new Kind<>(
                min + " to " + max,
                false,
                node -> Optional.of(node)
                        .filter(JsonNode::isIntegralNumber)
                        .filter(JsonNode::canConvertToLong)
                        .map(JsonNode::longValue)
                        .filter(value -> value >= min && value <= max));
    }

    static Kind<Integer> integer(int min, int max) {
        Kind<Long> number = number(min, max);
        return new Kind<>(number.expected, false, node -> number.read(node).map(Long::intValue));
    }

    static Kind<Boolean> flag() {
        return new Kind<>(
                "true or false",
                false,
                node -> Optional.of(node).filter(JsonNode::isBoolean).map(JsonNode::booleanValue));
    }

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        String words = values.stream().map(Kind::word).collect(Collectors.joining(", "));
        return new Kind<>(
                words,
                true,
                node -> values.stream()
                        .filter(value -> word(value).equals(node.textValue()))
                        .findFirst());
    }

    /** An enum's constant as it is written in the configuration. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind<List<String>> texts(String expected) {
        return new Kind<>(
                expected,
                false,
                node -> Optional.of(node)
                        .filter(JsonNode::isArray)
                        .map(Kind::elements)
                        .filter(elements -> elements.stream().allMatch(JsonNode::isTextual))
                        .map(elements ->
                                elements.stream().map(JsonNode::textValue).toList()));
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>(array.size());
        array.forEach(elements::add);
        return elements;
    }

    static <T> Kind<Optional<T>> optional(Kind<T> kind) {
        return new Kind<>(
                kind.expected + ", or null",
                kind.verbatim,
                node -> isAbsent(node)
                        ? Optional.of(Optional.empty())
                        : kind.read(node).map(Optional::of));
    }

    // Where text is taken verbatim, null arrives as the word.
    private static boolean isAbsent(JsonNode node) {
        return node.isNull() || "".equals(node.textValue()) || "null".equals(node.textValue());
    }
}
