package dev.recado.launcher.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;

/** Reads YAML strictly: one document, no key twice. */
final class Yaml {
    private static final ObjectReader READER = new YAMLMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Yaml() {}

    static JsonNode read(String text, String source) throws ConfigurationException {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ConfigurationException(source + ": not YAML: " + reason(e));
        }
    }

    private static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        String line = e.getLocation() == null
                ? ""
                : String.format(Locale.ROOT, " (line %d)", e.getLocation().getLineNr());
        return message + line;
    }
}
