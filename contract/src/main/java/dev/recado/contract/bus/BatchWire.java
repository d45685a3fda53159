package dev.recado.contract.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch between JVMs: an array of the first item's type and the item, the second one's type and the item, and so on. */
final class BatchWire {
    private BatchWire() {}

    static final class Writer extends JsonSerializer<Batch> {
        @Override
        public void serialize(Batch batch, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (Object item : batch.items()) {
                out.writeString(MessageTypes.nameOf(item.getClass()));
                provider.defaultSerializeValue(item, out);
            }
            out.writeEndArray();
        }
    }

    static final class Reader extends JsonDeserializer<Batch> {
        @Override
        public Batch deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String name = parser.getText();
                Optional<Class<?>> type = MessageTypes.typeOf(name);
                parser.nextToken();
                if (type.isPresent()) {
                    items.add(context.readValue(parser, type.get()));
                } else {
                    parser.skipChildren();
                    items.add(new Unknown(name));
                }
            }
            return new Batch(items);
        }
    }
}
