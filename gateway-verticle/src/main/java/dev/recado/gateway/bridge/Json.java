package dev.recado.gateway.bridge;

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

/** Reads JSON that nobody vouches for: well-formed UTF-8 only, no key twice, not deep, no number longer than any we take. */
final class Json {
    private static final int DEPTH_MAX = 32;
    private static final int DIGITS_MAX = 40;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(DIGITS_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Json() {}

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if the bytes are anything else; its message repeats nothing of them
     */
    static Fields object(Buffer bytes) {
        JsonNode node = parse(text(bytes));
        if (!node.isObject()) {
            throw new IllegalArgumentException("frame: not a JSON object");
        }
        return new Fields(node);
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
            throw new IllegalArgumentException("frame: not JSON that is taken here (well-formed, no key twice, at most "
                    + DEPTH_MAX + " levels deep, numbers of at most " + DIGITS_MAX + " digits)");
        }
    }
}
