package dev.recado.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recado.contract.id.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is written in a configuration file: the packaged one with every default, or a user's. */
final class YamlDocument {
    /** Where the defaults are written, as a message says it. */
    static final String SHIPPED = "the defaults";

    private static final String DEFAULTS = "/recado.yaml";

    private final String source;
    private final List<Assignment> assignments = new ArrayList<>();

    private YamlDocument(String source) {
        this.source = source;
    }

    static List<Assignment> defaults() throws ConfigurationException {
        try (InputStream in = YamlDocument.class.getResourceAsStream(DEFAULTS)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Assignment> file(Path file) throws ConfigurationException {
        try {
            return read(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file");
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + e.getMessage());
        }
    }

    static List<Assignment> read(String text, String source) throws ConfigurationException {
        JsonNode root = Yaml.read(text, source);
        YamlDocument document = new YamlDocument(source);
        if (!root.isMissingNode() && !root.isNull()) {
            document.addGroup("", root);
        }
        return document.assignments;
    }

    private void add(String path, JsonNode node) throws ConfigurationException {
        if (Schema.find(path).isPresent()) {
            assignments.add(new Assignment(path, node, false, source));
        } else if (node.isObject() && Schema.isGroup(path)) {
            addGroup(path, node);
        } else if (!node.isNull() || !Schema.isGroup(path)) {
            throw Schema.refuse(path, source);
        }
    }

    private void addGroup(String path, JsonNode group) throws ConfigurationException {
        if (!group.isObject()) {
            throw new ConfigurationException(
                    source + ": " + Text.excerpt(group.toString()) + " (expected: keys and their values)");
        }
        for (Map.Entry<String, JsonNode> field : group.properties()) {
            add(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
        }
    }
}
