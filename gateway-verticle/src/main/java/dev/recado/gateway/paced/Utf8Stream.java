package dev.recado.gateway.paced;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes characters of bytes that may be cut inside a character. What is no UTF-8 becomes U+FFFD, as Unicode recommends (3.9, "maximal
 * subpart"). Belongs to the context of its connection.
 */
public final class Utf8Stream {
    private static final int CHARACTER_BYTES_MAX = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** Makes one at the beginning of a character. */
    public Utf8Stream() {
        // Nothing came yet.
    }

    /**
     * Goes on.
     *
     * @param bytes what came
     * @return every character that is complete now
     */
    public String decode(Buffer bytes) {
        return decode(bytes, false);
    }

    /**
     * Ends here: the next bytes begin a character.
     *
     * @return U+FFFD if a character is cut, or nothing
     */
    public String end() {
        String cut = decode(Buffer.buffer(), true);
        decoder.reset();
        return cut;
    }

    private String decode(Buffer bytes, boolean end) {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + bytes.length());
        in.put(rest).put(bytes.getBytes()).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + CHARACTER_BYTES_MAX);
        decoder.decode(in, out, end);
        if (end) {
            decoder.flush(out);
        }
        rest = in;
        return out.flip().toString();
    }
}
