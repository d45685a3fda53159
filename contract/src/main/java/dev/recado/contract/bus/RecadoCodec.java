package dev.recado.contract.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one codec of the event bus. Inside a JVM a message is handed over as it is; between JVMs it is
 *
 * <pre>
 *   1 byte   length of the type's name
 *   n bytes  the type's name, from {@link MessageTypes}
 *   4 bytes  length of the body, big-endian
 *   m bytes  the record as a CBOR map from field names to values
 * </pre>
 *
 * A reader ignores fields that it does not know, takes missing ones as {@code null} or 0, and a type that it does not know as {@link
 * Unknown}, so that JVMs of different versions understand each other. A change that is not of this kind needs a new codec name.
 */
final class RecadoCodec implements MessageCodec<Object, Object> {
    static final String NAME = "recado.1";
    private static final ObjectMapper MAPPER = MessageMapper.cbor();

    static void registerWith(EventBus eventBus) {
        try {
            eventBus.registerCodec(new RecadoCodec());
        } catch (IllegalStateException e) {
            // Registered by an earlier call: the codec has no state, one is as good as the other.
        }
    }

    @Override
    public void encodeToWire(Buffer buffer, Object message) {
        byte[] type = MessageTypes.nameOf(message.getClass()).getBytes(StandardCharsets.US_ASCII);
        byte[] body = write(message);
        buffer.appendByte((byte) type.length).appendBytes(type);
        buffer.appendInt(body.length).appendBytes(body);
    }

    @Override
    public Object decodeFromWire(int start, Buffer buffer) {
        int typeLength = buffer.getUnsignedByte(start);
        int lengthAt = start + 1 + typeLength;
        String type = buffer.getString(start + 1, lengthAt, "US-ASCII");
        int bodyLength = buffer.getInt(lengthAt);
        int bodyAt = lengthAt + Integer.BYTES;
        if (bodyLength < 0 || bodyLength > buffer.length() - bodyAt) {
            throw new IllegalArgumentException(
                    "body: " + bodyLength + " bytes (expected: <= " + (buffer.length() - bodyAt) + ")");
        }
        return read(type, buffer.getBytes(bodyAt, bodyAt + bodyLength));
    }

    private static byte[] write(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(String name, byte[] body) {
        Optional<Class<?>> type = MessageTypes.typeOf(name);
        if (type.isEmpty()) {
            return new Unknown(name);
        }
        try {
            return MAPPER.readValue(body, type.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object transform(Object message) {
        return message;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
