package dev.recado.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.recado.contract.id.Text;
import java.util.Optional;

/**
 * A value that was written for a key.
 *
 * @param path the key's path
 * @param value as it was written
 * @param raw whether it is text that may still have to be read as YAML
 * @param source where, as a message says it: {@code --set}
 */
record Assignment(String path, JsonNode value, boolean raw, String source) {

    static Assignment ofText(String path, String text, String source) {
        return new Assignment(path, new TextNode(text), true, source);
    }

    Assignment withPath(String other) {
        return new Assignment(other, value, raw, source);
    }

    /**
     * Reads the value for its key.
     *
     * @throws ConfigurationException if the key cannot hold it
     */
    <T> T read(Key<T> key) throws ConfigurationException {
        JsonNode node = raw && !key.kind().verbatim() ? Yaml.read(value.textValue(), source) : value;
        Optional<T> result = key.kind().read(node);
        if (result.isEmpty()) {
            String expected = key.kind().expected();
            throw refuse(key, isQuotedNumber(key) ? "a number, not text: " + expected : expected);
        }
        return result.get();
    }

    /** Whether it would be taken without its quotes, which the message about it does not show. */
    private boolean isQuotedNumber(Key<?> key) throws ConfigurationException {
        return !raw
                && value.isTextual()
                && value.textValue().matches("[0-9]+")
                && key.kind().read(Yaml.read(value.textValue(), source)).isPresent();
    }

    ConfigurationException refuse(Key<?> key, String expected) {
        String shown = key.secret() ? "***" : Text.excerpt(value.isTextual() ? value.textValue() : value.toString());
        return new ConfigurationException(path + ": " + shown + " (expected: " + expected + ") in " + source);
    }
}
