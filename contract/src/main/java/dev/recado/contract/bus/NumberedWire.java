package dev.recado.contract.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Questions of a lane between JVMs: a map of its numbers, and the items as those of a {@link BatchWire batch}. */
final class NumberedWire {
    private static final String LANE = "lane";
    private static final String EPOCH = "epoch";
    private static final String NUMBER = "number";
    private static final String ITEMS = "items";

    private NumberedWire() {}

    static final class Writer extends JsonSerializer<Numbered> {
        @Override
        public void serialize(Numbered message, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField(LANE, message.lane());
            out.writeNumberField(EPOCH, message.epoch());
            out.writeNumberField(NUMBER, message.number());
            out.writeFieldName(ITEMS);
            provider.defaultSerializeValue(new Batch(message.items()), out);
            out.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Numbered> {
        @Override
        public Numbered deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            long lane = 0;
            int epoch = 0;
            long number = 0;
            List<?> items = List.of();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case LANE -> lane = parser.getLongValue();
                    case EPOCH -> epoch = parser.getIntValue();
                    case NUMBER -> number = parser.getLongValue();
                    case ITEMS -> items = context.readValue(parser, Batch.class).items();
                    default -> parser.skipChildren();
                }
            }
            return new Numbered(lane, epoch, number, items);
        }
    }
}
