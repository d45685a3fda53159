package dev.recado.contract.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.io.IOException;

/** A refusal between JVMs: number, message, and when to come back. A number from a newer version reads as unavailable. */
final class RefusalWire {
    private RefusalWire() {}

    static final class Writer extends JsonSerializer<Refusal> {
        @Override
        public void serialize(Refusal refusal, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField("code", refusal.code().number());
            out.writeStringField("message", refusal.getMessage());
            out.writeNumberField("retryAfterMs", refusal.retryAfterMs());
            out.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Refusal> {
        @Override
        public Refusal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            ErrorCode code = ErrorCode.of(node.path("code").asInt()).orElse(ErrorCode.UNAVAILABLE);
            return new Refusal(
                    code,
                    node.path("message").asText(code.text()),
                    node.path("retryAfterMs").asLong());
        }
    }
}
