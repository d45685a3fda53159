package dev.recado.contract.bus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import java.io.IOException;
import java.util.function.Function;

/** How records look between JVMs: maps of their components, ids in their wire form. */
final class MessageMapper {
    private MessageMapper() {}

    static ObjectMapper cbor() {
        SimpleModule ids = new SimpleModule("recado");
        text(ids, AccountId.class, AccountId::parse);
        text(ids, GroupId.class, GroupId::parse);
        text(ids, ConversationId.class, ConversationId::parse);
        text(ids, MessageId.class, MessageId::new);
        text(ids, SessionId.class, SessionId::new);
        text(ids, GatewayId.class, GatewayId::new);
        text(ids, Nickname.class, Nickname::new);
        text(ids, GroupName.class, GroupName::new);
        text(ids, DeviceName.class, DeviceName::new);
        ids.addSerializer(Refusal.class, new RefusalWire.Writer());
        ids.addDeserializer(Refusal.class, new RefusalWire.Reader());
        ids.addSerializer(Batch.class, new BatchWire.Writer());
        ids.addDeserializer(Batch.class, new BatchWire.Reader());
        ids.addSerializer(Numbered.class, new NumberedWire.Writer());
        ids.addDeserializer(Numbered.class, new NumberedWire.Reader());
        return CBORMapper.builder()
                .addModule(ids)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        });
    }
}
